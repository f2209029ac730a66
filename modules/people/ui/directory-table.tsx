import { Button, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { DataTable } from '../../../platform/ui/list/data-table.tsx';
import { filtered, type DirectoryFilter, type Entry } from './directory.ts';
import { directoryColumns } from './directory-columns.tsx';
import styles from './people-page.module.css';
import { usePageSay } from './page-texts.ts';
import type { Team } from './people-data.ts';
import { roleWords } from './roles.ts';

interface DirectoryTableProps {
  entries: readonly Entry[];
  teams: readonly Team[];
  /** Shows how each one stands to signing in. */
  manages: boolean;
  /** Beside an open panel, which takes a third of the width. */
  compact: boolean;
  onOpen: (key: string) => void;
}

const start: DirectoryFilter = { text: '', team: '', role: '', standing: 'here' };

/** Everybody, found by words, team, role and standing. */
export function DirectoryTable({ entries, teams, manages, compact, onOpen }: DirectoryTableProps) {
  const say = usePageSay();
  const [filter, setFilter] = useState(start);
  const words = useRef<HTMLInputElement>(null);
  const put = (change: Partial<DirectoryFilter>) => setFilter((before) => ({ ...before, ...change }));
  useKeys({ f: { does: say('keys.find'), run: () => words.current?.focus() } }, say('page.title'));
  const rows = filtered(entries, filter);
  const roles = [...new Set(entries.map(({ role }) => role))].filter(Boolean);
  const standings = manages ? (['signs-in', 'invited', 'no-sign-in', 'left'] as const) : (['left'] as const);
  const empty =
    entries.length === 0 ? (
      <Empty title={say('list.empty')}>{say('list.empty-detail')}</Empty>
    ) : (
      <Empty
        title={say('find.none')}
        action={
          <Button variant="default" onClick={() => setFilter(start)}>
            {say('find.clear')}
          </Button>
        }
      >
        {say('find.none-detail')}
      </Empty>
    );
  return (
    <div className={styles.list}>
      <div className={styles.filters} role="search">
        <TextInput
          ref={words}
          type="search"
          aria-label={say('find.text')}
          placeholder={say('find.text')}
          value={filter.text}
          onChange={(event) => put({ text: event.currentTarget.value })}
        />
        <Choice
          label={say('find.team')}
          value={filter.team}
          onChange={(team) => put({ team })}
          data={[
            { value: '', label: say('find.all-teams') },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Choice
          label={say('find.role')}
          value={filter.role}
          onChange={(role) => put({ role })}
          data={[
            { value: '', label: say('find.all-roles') },
            ...roles.map((role) => ({ value: role, label: roleWords(role) })),
          ]}
        />
        <Choice
          label={say('find.standing')}
          value={filter.standing}
          onChange={(standing) => put({ standing: standing as DirectoryFilter['standing'] })}
          data={[
            { value: 'here', label: say('find.here') },
            ...standings.map((standing) => ({ value: standing, label: say(`standing.${standing}`) })),
            { value: '', label: say('find.everyone') },
          ]}
        />
      </div>
      <DataTable
        rows={rows}
        columns={directoryColumns(say, { manages, compact }, onOpen)}
        keyOf={({ key }) => key}
        label={say('page.people')}
        sort={{ column: 'name', down: false }}
        onOpen={onOpen}
        empty={empty}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  data: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, value, data, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      {...{ value, data }}
      allowDeselect={false}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
