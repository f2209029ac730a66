import { Chip, type Tone } from '../../../platform/ui/chip.tsx';
import type { Column } from '../../../platform/ui/list/data-table.tsx';
import type { Entry, Standing } from './directory.ts';
import styles from './people-page.module.css';
import type { usePageSay } from './page-texts.ts';
import { roleWords } from './roles.ts';

const tones: Record<Standing, Tone> = {
  'signs-in': 'green',
  invited: 'accent',
  'no-sign-in': 'neutral',
  left: 'neutral',
};

/** The columns of the directory; `compact` beside an open panel. On a phone, role and team stand under the name. */
export function directoryColumns(
  say: ReturnType<typeof usePageSay>,
  { manages, compact }: { manages: boolean; compact: boolean },
  onOpen: (key: string) => void,
): Column<Entry>[] {
  const columns: Column<Entry>[] = [
    {
      key: 'name',
      title: say('list.name'),
      value: ({ name }) => name,
      cell: ({ key, name, email, role, person }) => (
        <>
          <button
            type="button"
            className={styles.name}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(key);
            }}
          >
            {name}
          </button>
          {email && email !== name && <span className={styles.email}>{email}</span>}
          <span className={styles.under}>{[roleWords(role), person?.team?.name].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'role',
      title: say('list.role'),
      value: ({ role }) => roleWords(role),
      cell: ({ role }) => roleWords(role),
      wideOnly: true,
    },
    {
      key: 'team',
      title: say('list.team'),
      value: ({ person }) => person?.team?.name,
      cell: ({ person }) => person?.team?.name ?? '–',
      wideOnly: true,
    },
    {
      key: 'reports-to',
      title: say('list.reports-to'),
      value: ({ person }) => person?.reportsTo?.name,
      cell: ({ person }) => person?.reportsTo?.name ?? '–',
      wideOnly: true,
    },
    {
      key: 'accounts',
      title: say('list.accounts'),
      value: ({ person }) => person?.accounts,
      cell: ({ person }) => (person ? person.accounts : '–'),
      numeric: true,
      wideOnly: true,
    },
  ];
  if (compact) columns.splice(3, 1);
  if (!manages) return columns;
  return [
    ...columns,
    {
      key: 'sign-in',
      title: say('list.sign-in'),
      value: ({ standing }) => standing,
      cell: ({ standing }) => <Chip tone={tones[standing]}>{say(`standing.${standing}`)}</Chip>,
      width: '110px',
    },
  ];
}
