import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { SureButton } from '../../../../platform/ui/form/sure-button.tsx';
import { toast } from '../../../../platform/ui/save/undo.tsx';
import { usePortfolioSay } from '../portfolio-texts.ts';
import { type Handover, handoverQuery } from '../queries.ts';
import { LineWords } from './handed-line.tsx';
import styles from './handed.module.css';
import { useTakeBack } from './use-take-back.ts';

/** One hand-over in the teams that one leads: how far it is accepted, what is asked back, and the way back. */
export function MadeHandover({ item }: { item: Handover }) {
  const say = usePortfolioSay();
  const format = useFormat();
  const [shown, setShown] = useState(item.askedBack > 0);
  const takeBack = useTakeBack(item.handover);
  const names = item.to.length > 3 ? say('hand.people', { count: item.to.length }) : item.to.join(', ');
  const later = item.fromAt > useNow(60) + 60_000;
  return (
    <section className={styles.group}>
      <header>
        <p>
          <strong>{say('hand.to-whom', { count: say('hand.accounts', { count: item.accounts }), names })}</strong>{' '}
          {say(later ? 'hand.from' : 'hand.since', { when: format.day(item.fromAt) })}
        </p>
        <p className={styles.quiet}>
          {[item.by, item.reason, say('hand.progress', { accepted: item.accepted, all: item.accounts })]
            .filter(Boolean)
            .join(' · ')}
          {item.askedBack > 0 && <em> {say('hand.asked', { count: item.askedBack })}</em>}
        </p>
        <span className={styles.acts}>
          <Button size="compact-sm" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {say(shown ? 'hand.hide' : 'hand.show')}
          </Button>
          {item.mayTakeBack && (
            <SureButton question={say('hand.question')} keep={say('hand.keep')} onSure={() => takeBack(null)}>
              {say('hand.take-back')}
            </SureButton>
          )}
        </span>
      </header>
      {shown && <MadeLines item={item} onGiveBack={(account, why) => takeBack([account], why)} />}
    </section>
  );
}

interface MadeLinesProps {
  item: Handover;
  onGiveBack: (account: string, why: string) => Promise<void>;
}

function MadeLines({ item, onGiveBack }: MadeLinesProps) {
  const say = usePortfolioSay();
  const { data } = useQuery(handoverQuery(item.handover));
  const order = { 'asked-back': 0, none: 1, accepted: 2 };
  const lines = [...(data?.lines ?? [])].sort((a, b) => order[a.answer ?? 'none'] - order[b.answer ?? 'none']);
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.account.id} className={styles.line}>
          <LineWords line={line} />
          {line.answer === 'asked-back' && item.mayTakeBack && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                void onGiveBack(line.account.id, line.answerReason ?? say('hand.asked-back')).catch((error: unknown) =>
                  toast(error instanceof Error ? error.message : String(error), 'red'),
                )
              }
            >
              {say('hand.give-back')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
