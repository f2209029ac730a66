import { Chip } from '../../../../platform/ui/chip.tsx';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { useAccountSay } from '../account-texts.ts';
import { factWords, kindOf, type FactWording } from './fact-words.ts';
import type { TimelineFact } from './queries.ts';
import styles from './timeline.module.css';

const day_ms = 86_400_000;

/** One fact: when, what, by whom; entered late, corrected or taken back where it was. */
export function FactLine({ fact, wording }: { fact: TimelineFact; wording: FactWording }) {
  const say = useAccountSay();
  const format = useFormat();
  const { what, note } = factWords(fact, wording);
  // What another system sends is recorded when it comes; only what a person typed can be late.
  const late = fact.channel === 'screen' && fact.recordedAt - fact.at > day_ms;
  const who =
    fact.type === 'account.assigned' || fact.type === 'commitment.handed' ? null : (fact.person ?? fact.actor);
  return (
    <li className={styles.fact} data-kind={kindOf(fact.type)} data-withdrawn={fact.withdrawn || undefined}>
      <time dateTime={new Date(fact.at).toISOString()}>{format.time(fact.at)}</time>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.what}>
        <span>
          {what}
          {who && <small> {say('page.by', { name: who })}</small>}
        </span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
      <span className={styles.marks}>
        {late && <Chip tone="amber">{say('page.late', { when: format.when(fact.recordedAt) })}</Chip>}
        {fact.corrects && <Chip>{say('page.corrected')}</Chip>}
        {fact.withdrawn && <Chip tone="red">{say('page.withdrawn')}</Chip>}
      </span>
    </li>
  );
}
