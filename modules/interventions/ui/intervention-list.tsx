import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { RowList } from '../../../platform/ui/list/row-list.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { InterventionRowView } from './intervention-row.tsx';
import { useInterventionSay } from './intervention-texts.ts';
import type { InterventionRow, Interventions } from './queries.ts';
import type { RowWording } from './row-words.ts';

interface InterventionListProps {
  data: Interventions;
  rows: readonly InterventionRow[];
  chosen: string | null;
  onChoose: (account: string) => void;
}

/** The accounts of the month in their groups, or why there are none. */
export function InterventionList({ data, rows, chosen, onChoose }: InterventionListProps) {
  const say = useInterventionSay();
  const format = useFormat();
  const may = useMay();
  const { list, month, from } = data;
  if (rows.length === 0)
    return (
      <Empty
        title={say(`empty.${list}`, { from: from.key })}
        action={may('imports.run') && <a href="/import">{say('empty.import')}</a>}
      >
        {say(`empty.${list}-text`)}
      </Empty>
    );
  const wording: RowWording = { say, format, data: { ...data, over: month.over } };
  return (
    <RowList
      rows={rows}
      keyOf={({ account }) => account.id}
      groupOf={({ state }) =>
        say(month.over && state !== 'lost' ? `group.${list}-${state}-over` : `group.${list}-${state}`)
      }
      selected={chosen}
      onSelect={onChoose}
      label={say('list.label')}
    >
      {(row, selected) => (
        <InterventionRowView
          row={row}
          wording={wording}
          named={data.subject.people > 1}
          selected={selected}
          onSelect={() => onChoose(row.account.id)}
        />
      )}
    </RowList>
  );
}
