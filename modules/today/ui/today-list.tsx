import { Empty } from '../../../platform/ui/page/empty.tsx';
import { RowList } from '../../../platform/ui/list/row-list.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import type { Today, TodayRow } from './queries.ts';
import { TodayRowView } from './today-row.tsx';
import { useTodaySay } from './today-texts.ts';
import { useWording } from './wording.ts';

interface TodayListProps {
  data: Today;
  /** The rows of `data` that are still to do. */
  rows: readonly TodayRow[];
  chosen: string | null;
  onChoose: (row: string) => void;
}

/** The rows of the day in their groups. */
export function TodayList({ data, rows, chosen, onChoose }: TodayListProps) {
  const say = useTodaySay();
  const wording = useWording(data);
  if (rows.length === 0) return <NothingToDo accounts={data.counts.accounts} />;
  return (
    <RowList
      rows={rows}
      keyOf={({ id }) => id}
      groupOf={({ group }) => say(`group.${group}`)}
      selected={chosen}
      onSelect={onChoose}
      label={say('today.list')}
    >
      {(row, selected) => (
        <TodayRowView
          row={row}
          wording={wording}
          modules={data.modules}
          selected={selected}
          onSelect={() => onChoose(row.id)}
        />
      )}
    </RowList>
  );
}

/** An empty day is good news, or the first day: each with its next step. */
function NothingToDo({ accounts }: { accounts: number }) {
  const say = useTodaySay();
  const may = useMay();
  if (accounts > 0)
    return (
      <Empty title={say('empty.title')} action={<a href="/accounts">{say('empty.accounts')}</a>}>
        {say('empty.text')}
      </Empty>
    );
  return (
    <Empty title={say('empty.new-title')} action={may('imports.run') && <a href="/import">{say('empty.import')}</a>}>
      {say('empty.new-text')}
    </Empty>
  );
}
