import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ClockText } from '../../../platform/ui/clock/clock-text.tsx';
import { Clock } from '../../../platform/ui/clock/clock.tsx';
import { ClockRing } from '../../../platform/ui/clock/clock-ring.tsx';
import { Row, RowEnd } from '../../../platform/ui/list/row.tsx';
import { clockFacts, commitmentQuery } from '../../account-page/ui/index.ts';
import { ChanceEnd } from './chance-end.tsx';
import { RowChips } from './row-chips.tsx';
import type { TodayRow } from './queries.ts';
import { reasonOf, titleOf, type Wording } from './reason.ts';

interface TodayRowProps {
  row: TodayRow;
  wording: Wording;
  modules: number;
  selected: boolean;
  onSelect: () => void;
}

/** One row of the day: its clock, what and whose, why, the account's small words, and the time left. */
export function TodayRowView({ row, wording, modules, selected, onSelect }: TodayRowProps) {
  const { commitment, chance, account, project } = row;
  const of = account ?? project;
  const planned = row.group === 'planned' && row.at !== null;
  const passed = planned && row.at! < wording.now;
  // A talk may be held until its day ends: once its time has passed it is urgent, not late.
  const clock = commitment && {
    ...clockFacts(planned && !passed ? { ...commitment, dueAt: row.at } : commitment, wording.now),
    ...(passed ? { soon_seconds: Infinity } : {}),
  };
  return (
    <Row
      lead={
        clock ? (
          <RowClock clock={clock} id={commitment!.id} title={commitment!.title} />
        ) : (
          <ClockRing state="on-course" left_share={0} />
        )
      }
      title={titleOf(row, wording)}
      {...(of ? { of: of.name } : {})}
      reason={reasonOf(row, wording)}
      chips={<RowChips row={row} wording={wording} modules={modules} />}
      end={
        planned ? (
          <PlannedEnd at={row.at!} wording={wording} />
        ) : clock ? (
          <ClockText clock={clock} />
        ) : (
          chance && <ChanceEnd chance={chance} wording={wording} />
        )
      }
      selected={selected}
      onSelect={onSelect}
    />
  );
}

/** A planned talk shows its time of day: one goes by the clock on the wall. */
function PlannedEnd({ at, wording: { say, format, now } }: { at: number; wording: Wording }) {
  const span = format.span(Math.abs(at - now) / 1000);
  return <RowEnd first={format.time(at)} second={say(at >= now ? 'end.in' : 'end.ago', { span })} />;
}

/** The ring with its "why due then", which is only asked for when somebody wants to know. */
function RowClock({ clock, id, title }: { clock: ReturnType<typeof clockFacts>; id: string; title: string }) {
  const [wanted, want] = useState(false);
  const { data } = useQuery({ ...commitmentQuery(id), enabled: wanted });
  const ask = () => want(true);
  return (
    <span onMouseEnter={ask} onFocus={ask} onPointerDown={ask}>
      <Clock clock={clock} steps={data?.why.map(({ text }) => text) ?? []} title={title} />
    </span>
  );
}
