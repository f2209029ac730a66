import { Button } from '@mantine/core';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { usePortfolioSay } from '../portfolio-texts.ts';
import type { Line } from '../queries.ts';
import { HandedLine } from './handed-line.tsx';
import styles from './handed.module.css';
import { useAnswer } from './use-answer.ts';

/** One hand-over to oneself: who, how many, from when and why; then account by account. */
export function HandedGroup({ handover, lines }: { handover: string; lines: readonly Line[] }) {
  const say = usePortfolioSay();
  const format = useFormat();
  const { busy, answer } = useAnswer(handover);
  const { by, fromAt, decidedAt, reason } = lines[0]!;
  const open = lines.filter((line) => line.answer === null).map(({ account }) => account.id);
  const later = fromAt > useNow(60) + 60_000;
  return (
    <section className={styles.group}>
      <header>
        <p>
          <strong>{say('hand.by', { by: by ?? '–', count: say('hand.accounts', { count: lines.length }) })}</strong>{' '}
          {say(later ? 'hand.from' : 'hand.since', { when: format.day(later ? fromAt : Math.max(fromAt, decidedAt)) })}
        </p>
        {reason && <p className={styles.quiet}>{reason}</p>}
        {open.length > 0 && (
          <Button size="compact-md" loading={busy} onClick={() => void answer(open, 'accepted')}>
            {say('hand.accept-all', { count: open.length })}
          </Button>
        )}
      </header>
      <ul>
        {lines.map((line) => (
          <HandedLine
            key={line.account.id}
            line={line}
            busy={busy}
            onAnswer={(what, why) => void answer([line.account.id], what, why)}
          />
        ))}
      </ul>
    </section>
  );
}
