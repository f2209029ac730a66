import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Chip } from '../../../platform/ui/chip.tsx';
import { ClockRing } from '../../../platform/ui/clock/clock-ring.tsx';
import { Clock } from '../../../platform/ui/clock/clock.tsx';
import { Row, RowEnd } from '../../../platform/ui/list/row.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { clockFacts, commitmentQuery } from '../../account-page/ui/index.ts';
import type { Renewal } from './queries.ts';
import { dayText, endWords, rowWords, type Wording } from './renewal-words.ts';

interface RenewalRowProps {
  row: Renewal;
  wording: Wording;
  selected: boolean;
  onSelect: () => void;
}

/** One term: its clock, whose and what, why it stands where it stands, when it ends. */
export function RenewalRow({ row, wording, selected, onSelect }: RenewalRowProps) {
  const format = useFormat();
  const { account, product, plan, amount, currency, holder } = row;
  return (
    <Row
      lead={
        row.clock ? (
          <TermClock row={row} clock={row.clock} now={wording.now} />
        ) : (
          <ClockRing state="cancelled" left_share={0} />
        )
      }
      title={account.name}
      of={[`${product} ${plan}`, format.money(amount, currency), holder?.name].filter(Boolean).join(' · ')}
      reason={rowWords(row, wording).join(' · ')}
      chips={<Chips row={row} wording={wording} />}
      end={
        <RowEnd
          first={dayText(row.endsOn, wording).replace(/^\S+ /, '')}
          second={endWords(row.daysLeft, wording.say)}
        />
      }
      selected={selected}
      onSelect={onSelect}
    />
  );
}

function Chips({ row, wording: { say, bands } }: { row: Renewal; wording: Wording }) {
  const { renewal } = row;
  if (renewal)
    return (
      <>
        {renewal.early && <Chip tone="green">{say('chip.early')}</Chip>}
        {renewal.upgraded && <Chip tone="green">{say('chip.upgraded')}</Chip>}
      </>
    );
  const band = bands.find(({ key }) => key === row.account.band);
  if (!band || row.group === 'lost') return null;
  const tone = band === bands[0] ? 'red' : band === bands.at(-1) ? 'green' : 'neutral';
  return <Chip tone={tone}>{band.name.toLowerCase()}</Chip>;
}

/** The ring with its "why due then", which is only asked for when somebody wants to know. */
function TermClock({ row, clock, now }: { row: Renewal; clock: NonNullable<Renewal['clock']>; now: number }) {
  const [wanted, want] = useState(false);
  const { data } = useQuery({ ...commitmentQuery(clock.id), enabled: wanted });
  const ask = () => want(true);
  return (
    <span onMouseEnter={ask} onFocus={ask} onPointerDown={ask}>
      <Clock clock={clockFacts(clock, now)} steps={data?.why.map(({ text }) => text) ?? []} title={row.account.name} />
    </span>
  );
}
