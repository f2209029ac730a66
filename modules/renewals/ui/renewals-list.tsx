import { useMemo } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { RowList } from '../../../platform/ui/list/row-list.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { groupIn } from './grouped.ts';
import type { Renewal, Show, Summary } from './queries.ts';
import { RenewalRow } from './renewal-row.tsx';
import { useRenewalSay } from './renewal-texts.ts';
import type { Wording } from './renewal-words.ts';

interface RenewalsListProps {
  rows: readonly Renewal[];
  show: Show;
  summary: Summary;
  chosen: string | null;
  onChoose: (term: string) => void;
  onThisMonth: () => void;
}

/** The terms in their groups, each heading with how many they are and what they are worth. */
export function RenewalsList({ rows, show, summary, chosen, onChoose, onThisMonth }: RenewalsListProps) {
  const say = useRenewalSay();
  const format = useFormat();
  const now = useNow(60);
  const wording: Wording = { say, format, now, bands: summary.bands, reasons: summary.reasons };
  const titles = useMemo(() => {
    const byGroup = Map.groupBy(rows, (row) => groupIn(show, row));
    const titleOf = (group: Parameters<typeof groupName>[0], some: readonly Renewal[]) => {
      const worth = some.reduce((sum, { amount }) => sum + amount, 0);
      return say('group-line', { group: groupName(group, say), count: some.length, money: format.moneyShort(worth) });
    };
    return new Map([...byGroup].map(([group, some]) => [group, titleOf(group, some)]));
  }, [rows, show, say, format]);
  if (rows.length === 0) return <Nothing show={show} summary={summary} onThisMonth={onThisMonth} />;
  return (
    <RowList
      rows={rows}
      keyOf={({ id }) => id}
      groupOf={(row) => titles.get(groupIn(show, row)) ?? ''}
      selected={chosen}
      onSelect={onChoose}
      label={say('list')}
    >
      {(row, selected) => (
        <RenewalRow row={row} wording={wording} selected={selected} onSelect={() => onChoose(row.id)} />
      )}
    </RowList>
  );
}

const groupName = (group: ReturnType<typeof groupIn>, say: ReturnType<typeof useRenewalSay>): string =>
  say(`group.${group}`);

/** An empty list, each with its next step. */
function Nothing({ show, summary, onThisMonth }: { show: Show; summary: Summary; onThisMonth: () => void }) {
  const say = useRenewalSay();
  const may = useMay();
  const { earlyFromDays: from, windowDays: to } = summary;
  if (show === 'early') return <Empty title={say('empty.early')}>{say('empty.early-text', { from, to })}</Empty>;
  if (show === 'ended') return <Empty title={say('empty.ended')}>{say('empty.ended-text')}</Empty>;
  const nothingAtAll = summary.months.every(({ due }) => due === 0);
  const action = nothingAtAll ? (
    may('imports.run') && <a href="/import">{say('empty.import')}</a>
  ) : (
    <button type="button" onClick={onThisMonth}>
      {say('empty.this-month')}
    </button>
  );
  return (
    <Empty title={say('empty.month')} action={action}>
      {say('empty.month-text')}
    </Empty>
  );
}
