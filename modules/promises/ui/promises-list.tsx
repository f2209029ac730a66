import { Button } from '@mantine/core';
import { ClockText } from '../../../platform/ui/clock/clock-text.tsx';
import { ClockRing } from '../../../platform/ui/clock/clock-ring.tsx';
import { Clock } from '../../../platform/ui/clock/clock.tsx';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { RowList } from '../../../platform/ui/list/row-list.tsx';
import { Row, RowEnd } from '../../../platform/ui/list/row.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { clockFacts, movesWords, useAccountSay } from '../../account-page/ui/index.ts';
import { outcomeWord } from './outcome-word.ts';
import { usePromisesSay } from './promises-texts.ts';
import type { PromiseRow } from './queries.ts';

interface PromisesListProps {
  rows: readonly PromiseRow[];
  show: 'open' | 'ended';
  chosen: string | null;
  onChoose: (promise: string) => void;
  onMore?: () => void;
}

/** The promises, the longest late first, each with whose it is and how it moved. */
export function PromisesList({ rows, show, chosen, onChoose, onMore }: PromisesListProps) {
  const say = usePromisesSay();
  const format = useFormat();
  const now = useNow(60);
  if (rows.length === 0) return <Empty title={say(`empty.${show}`)}>{say(`empty.${show}-text`)}</Empty>;
  const today = format.day(now, now);
  const groupOf = ({ dueAt }: PromiseRow) =>
    say(
      show === 'ended'
        ? 'group.ended'
        : dueAt < now
          ? 'group.late'
          : format.day(dueAt, now) === today
            ? 'group.today'
            : 'group.later',
    );
  return (
    <>
      <RowList
        rows={rows}
        keyOf={({ id }) => id}
        groupOf={groupOf}
        selected={chosen}
        onSelect={onChoose}
        label={say('page.title')}
      >
        {(row, selected) => <PromiseLine row={row} selected={selected} onSelect={() => onChoose(row.id)} />}
      </RowList>
      {onMore && (
        <Button variant="default" onClick={onMore}>
          {say('page.more')}
        </Button>
      )}
    </>
  );
}

function PromiseLine({ row, selected, onSelect }: { row: PromiseRow; selected: boolean; onSelect: () => void }) {
  const say = usePromisesSay();
  const account = useAccountSay();
  const format = useFormat();
  const viewer = useViewer();
  const now = useNow(60);
  const clock = clockFacts(row, now);
  const open = row.state === 'open' || row.state === 'paused';
  const who =
    row.direction === 'from-customer'
      ? say('row.them')
      : row.owner && row.owner.id !== viewer.id
        ? row.owner.name
        : say('row.us');
  const moved = movesWords(row, account, format, now);
  const why = [
    `${who} ${say('row.promised', { when: format.when(row.openedAt, now) })}`,
    row.rule === 'call-back' && say('row.call-back'),
    moved,
  ].filter(Boolean);
  const word = outcomeWord(row);
  return (
    <Row
      lead={
        open ? (
          <Clock clock={clock} steps={[]} title={row.text} />
        ) : (
          <ClockRing state={word === 'kept' ? 'kept' : word === 'released' ? 'paused' : 'broken'} left_share={0} />
        )
      }
      title={row.text.charAt(0).toUpperCase() + row.text.slice(1)}
      of={row.account.name}
      reason={why.join(' · ')}
      end={
        open ? (
          <ClockText clock={clock} />
        ) : (
          <RowEnd first={say(`row.${word}`)} second={format.day(row.firstDueAt, now)} />
        )
      }
      selected={selected}
      onSelect={onSelect}
    />
  );
}
