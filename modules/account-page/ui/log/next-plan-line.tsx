import { useId } from 'react';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { useKitSay } from '../../../../platform/ui/kit-texts.ts';
import { loadDateReader } from '../../../../platform/ui/log/use-natural-date.ts';
import { useAccountSay } from '../account-texts.ts';
import styles from './talk-form.module.css';
import type { TalkState } from './use-talk.ts';

interface NextPlanLineProps {
  talk: TalkState;
  /** An outcome is chosen: what the next talk is about is asked, too. */
  begun: boolean;
  reasons: readonly { key: string; name: string }[];
}

/** When one speaks next and what about; emptied, it asks why there is no next plan. */
export function NextPlanLine({ talk, begun, reasons }: NextPlanLineProps) {
  const kit = useKitSay();
  const id = useId();
  const { nextText, next, about, fault, write } = talk;
  const bad = next.kind === 'unknown' || fault === 'next';
  return (
    <div className={styles.next}>
      <span className={styles.text}>
        <label htmlFor={id}>{kit('log.next')}</label>
        <input
          id={id}
          data-field="next"
          value={nextText}
          placeholder={kit('log.next-placeholder')}
          autoComplete="off"
          aria-invalid={bad || undefined}
          aria-describedby={`${id}-as`}
          onFocus={(event) => {
            void loadDateReader();
            event.target.select();
          }}
          onChange={(event) => write({ next: event.target.value })}
        />
      </span>
      <Understood id={`${id}-as`} talk={talk} bad={bad} />
      {begun && nextText.trim() === '' && <NoNext talk={talk} reasons={reasons} />}
      {begun && nextText.trim() !== '' && (
        <span className={styles.text}>
          <label htmlFor={`${id}-about`}>{kit('log.agenda')}</label>
          <input
            id={`${id}-about`}
            value={about}
            placeholder={kit('log.agenda-placeholder')}
            onChange={(event) => write({ about: event.target.value })}
          />
        </span>
      )}
    </div>
  );
}

/** What was understood of the time, beside what was typed. */
function Understood({ id, talk: { next }, bad }: { id: string; talk: TalkState; bad: boolean }) {
  const kit = useKitSay();
  const format = useFormat();
  const now = useNow(60);
  return (
    <output id={id} className={styles.understood} data-bad={bad || undefined}>
      {next.kind === 'known' && (
        <>
          <strong>
            {format.day(next.at, now)}, {format.time(next.at)}
          </strong>
          {next.outside && <em> {kit('log.next-outside')}</em>}
        </>
      )}
      {next.kind === 'unknown' && kit('log.next-unknown')}
    </output>
  );
}

/** Why there is no next plan, as chips; the same press again takes it back. */
function NoNext({ talk: { draft, fault, write }, reasons }: Omit<NextPlanLineProps, 'begun'>) {
  const say = useAccountSay();
  return (
    <div role="group" aria-label={say('log.why-no-next')} className={styles.chips}>
      <span className={styles.label} data-asked={fault === 'no-next' || undefined}>
        {say('log.why-no-next')}
      </span>
      {reasons.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          className={styles.step}
          aria-pressed={draft.noNext === key}
          onClick={() => write({ noNext: draft.noNext === key ? '' : key })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
