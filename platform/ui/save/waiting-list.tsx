import { Modal } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useFormat } from '../format/format-provider.tsx';
import { useKitSay } from '../kit-texts.ts';
import { useViewer } from '../viewer.tsx';
import { outboxOf, type Refused, type Sending } from './outbox.ts';
import styles from './waiting-list.module.css';

/** What waits on this device, and what the server would not take and why: to be sent again, or let go of. */
export default function WaitingList({ onClose }: { onClose: () => void }) {
  const say = useKitSay();
  const outbox = outboxOf(useViewer().id);
  const waits = useSyncExternalStore(outbox.watch, outbox.waits);
  const refusals = useSyncExternalStore(outbox.watch, outbox.refusals);
  const close = { 'aria-label': say('panel.close') };
  return (
    <Modal opened onClose={onClose} title={say('waiting.title')} closeButtonProps={close} centered>
      {waits.length + refusals.length === 0 && <p>{say('waiting.none')}</p>}
      {refusals.length > 0 && (
        <ul className={styles.list} aria-label={say('waiting.refused')}>
          {refusals.map((one) => (
            <RefusedLine
              key={one.id}
              one={one}
              onAgain={() => outbox.again(one.id)}
              onDrop={() => outbox.dismiss(one.id)}
            />
          ))}
        </ul>
      )}
      {waits.length > 0 && (
        <ul className={styles.list} aria-label={say('waiting.waits')}>
          {waits.map((one) => (
            <li key={one.id}>
              <Written one={one} />
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}

function RefusedLine({ one, onAgain, onDrop }: { one: Refused; onAgain: () => void; onDrop: () => void }) {
  const say = useKitSay();
  return (
    <li>
      <Written one={one} />
      <span className={styles.reason}>{one.reason}</span>
      <span className={styles.acts}>
        <button type="button" onClick={onAgain}>
          {say('waiting.again')}
        </button>
        <button type="button" onClick={onDrop}>
          {say('waiting.drop')}
        </button>
      </span>
    </li>
  );
}

function Written({ one }: { one: Sending }) {
  const say = useKitSay();
  const format = useFormat();
  return (
    <span>
      <strong>{one.what ?? say('waiting.change')}</strong>{' '}
      {one.at !== undefined && <small>{say('waiting.written', { when: format.when(one.at) })}</small>}
    </span>
  );
}
