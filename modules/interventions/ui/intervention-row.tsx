import { Chip, type Tone } from '../../../platform/ui/chip.tsx';
import { ClockRing } from '../../../platform/ui/clock/clock-ring.tsx';
import { Sparkline } from '../../../platform/ui/figure/sparkline.tsx';
import { Row, RowEnd } from '../../../platform/ui/list/row.tsx';
import styles from './interventions.module.css';
import type { InterventionRow } from './queries.ts';
import { endOf, reasonOf, type RowWording } from './row-words.ts';

interface InterventionRowProps {
  row: InterventionRow;
  wording: RowWording;
  /** Whose the account is, where several people's are listed. */
  named: boolean;
  selected: boolean;
  onSelect: () => void;
}

/** One account: its chance as a ring, why, what stands in its way, its use as a line. */
export function InterventionRowView({ row, wording, named, selected, onSelect }: InterventionRowProps) {
  const [first, second] = endOf(row, wording);
  return (
    <Row
      lead={<Lead row={row} down={wording.data.list === 'down'} over={wording.data.over} />}
      title={row.account.name}
      {...(named && row.holder.name ? { of: row.holder.name } : {})}
      reason={reasonOf(row, wording)}
      chips={<Chips row={row} wording={wording} />}
      end={<RowEnd first={first} second={second} />}
      selected={selected}
      onSelect={onSelect}
    />
  );
}

/** A ring that is full when the move is sure; a tick or a cross once it is settled. */
function Lead({ row: { state, chance }, down, over }: { row: InterventionRow; down: boolean; over: boolean }) {
  if (state === 'lost') return <ClockRing state="cancelled" left_share={1} />;
  if (state === 'moved') return <ClockRing state={down ? 'broken' : 'kept'} left_share={1} />;
  if (over) return <ClockRing state={down ? 'kept' : 'cancelled'} left_share={1} />;
  return <ClockRing state={down && chance >= 0.25 ? 'soon' : 'on-course'} left_share={chance} />;
}

const short_months = /^\S+ /;

function Chips({ row, wording: { say, format, data } }: { row: InterventionRow; wording: RowWording }) {
  const { happiness } = row.account;
  const chips: [string, Tone][] = [];
  if (happiness !== null && happiness <= 2) chips.push([say('chip.unhappy', { score: happiness }), 'red']);
  if (!row.trained && data.modules > 0)
    chips.push([say('chip.modules', { trained: row.modules, all: data.modules }), 'amber']);
  if (row.state === 'open' && !data.over)
    chips.push(
      row.lastTalkAt === null
        ? [say('chip.not-talked'), 'amber']
        : [say('chip.talked', { day: format.day(row.lastTalkAt).replace(short_months, '') }), 'neutral'],
    );
  const label = say('row.use', {
    metric: data.metric,
    first: row.use[0] ?? 0,
    last: row.use.at(-1) ?? 0,
    count: row.use.length,
  });
  return (
    <>
      {chips.slice(0, 2).map(([word, tone]) => (
        <Chip key={word} tone={tone}>
          {word}
        </Chip>
      ))}
      <span className={styles.line}>
        {row.use.length > 1 && <Sparkline values={row.use} label={label} tone="neutral" width={64} />}
      </span>
    </>
  );
}
