import { Empty } from '../../../platform/ui/page/empty.tsx';
import { DataTable, type Column } from '../../../platform/ui/list/data-table.tsx';
import styles from './people-page.module.css';
import { usePageSay } from './page-texts.ts';
import type { Team } from './people-data.ts';
import { teamTree, type TreeRow } from './team-tree.ts';

/** The teams as a tree: who leads each, when it holds its huddle, how many are in it. */
export function TeamTable({ teams, onOpen }: { teams: readonly Team[]; onOpen: (key: string) => void }) {
  const say = usePageSay();
  const columns: Column<TreeRow<Team>>[] = [
    {
      key: 'name',
      title: say('list.team'),
      cell: ({ team, depth }) => (
        <span className={styles.team} style={{ paddingLeft: depth * 20 }}>
          <button
            type="button"
            className={styles.name}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(team.id);
            }}
          >
            {team.name}
          </button>
          <span className={styles.under}>
            {team.lead ? say('teams.led-by', { lead: team.lead.name }) : say('teams.no-lead')}
          </span>
        </span>
      ),
    },
    {
      key: 'lead',
      title: say('field.lead'),
      cell: ({ team }) => team.lead?.name ?? <span className={styles.note}>{say('teams.no-lead')}</span>,
      wideOnly: true,
    },
    { key: 'huddle', title: say('field.huddle'), cell: ({ team }) => <time>{team.huddleAt}</time>, width: '90px' },
    { key: 'people', title: say('page.people'), cell: ({ team }) => team.people, numeric: true, width: '90px' },
  ];
  return (
    <DataTable
      rows={teamTree(teams)}
      columns={columns}
      keyOf={({ team }) => team.id}
      label={say('page.teams')}
      onOpen={onOpen}
      empty={<Empty title={say('teams.empty')}>{say('teams.empty-detail')}</Empty>}
    />
  );
}
