import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { Tabs } from '../../../platform/ui/tabs.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { directory, type Entry } from './directory.ts';
import { DirectoryTable } from './directory-table.tsx';
import { InvitePanel } from './invite-panel.tsx';
import { usePageSay } from './page-texts.ts';
import { invitationsQuery, membersQuery, peopleQuery, teamsQuery, type Person, type Team } from './people-data.ts';
import { EntryPanel } from './entry-panel.tsx';
import { PersonForm } from './person-form.tsx';
import { TeamForm } from './team-form.tsx';
import { TeamTable } from './team-table.tsx';

type Open =
  | { what: 'entry'; key: string }
  | { what: 'team'; key: string }
  | { what: 'new-person' }
  | { what: 'new-team' }
  | { what: 'invite' }
  | null;

/** Who works here, in which team, under whom, and who can sign in. Those without people.manage read it. */
export default function PeoplePage() {
  const say = usePageSay();
  const people = useQuery(peopleQuery);
  const teams = useQuery(teamsQuery);
  const both = {
    ...people,
    data: people.data && teams.data ? { people: people.data, teams: teams.data } : undefined,
    error: people.error ?? teams.error,
    refetch: () => Promise.all([people.refetch(), teams.refetch()]),
  };
  if (!both.data) {
    return (
      <Page title={say('page.title')}>
        <Loaded query={both as unknown as typeof people} skeleton={<RowsSkeleton />}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  return <Directory people={both.data.people} teams={both.data.teams} />;
}

function Directory({ people, teams }: { people: readonly Person[]; teams: readonly Team[] }) {
  const say = usePageSay();
  const manages = useMay()('people.manage');
  const members = useQuery({ ...membersQuery, enabled: manages }).data ?? [];
  const invitations = useQuery({ ...invitationsQuery, enabled: manages }).data ?? [];
  const [part, setPart] = useState('people');
  const [open, setOpen] = useState<Open>(() => openFrom(location.search));
  const entries = directory(people, members, invitations);
  const close = () => setOpen(null);
  useKeys({ n: { does: say('keys.add'), run: () => setOpen({ what: 'new-person' }) } }, say('page.title'), manages);
  const sentence = say(manages ? 'page.sentence' : 'page.sentence-plain', {
    people: say('count.people', { count: people.filter(({ leftOn }) => !leftOn).length }),
    teams: say('count.teams', { count: teams.length }),
    signs: say('count.signs', { count: members.length }),
    invited: invitations.length,
  });
  const actions = manages && (
    <>
      <Button variant="default" onClick={() => setOpen({ what: 'invite' })}>
        {say('page.invite')}
      </Button>
      {part === 'people' ? (
        <Button onClick={() => setOpen({ what: 'new-person' })}>{say('page.add-person')}</Button>
      ) : (
        <Button onClick={() => setOpen({ what: 'new-team' })}>{say('page.add-team')}</Button>
      )}
    </>
  );
  return (
    <ListAndPanel
      label={say(open?.what === 'team' ? 'panel.team' : open?.what === 'entry' ? 'panel.person' : 'panel.new')}
      onClose={close}
      panel={panelOf(open, { entries, people, teams, close, openPerson: (key) => setOpen({ what: 'entry', key }) })}
    >
      <Page title={say('page.title')} sentence={sentence} actions={actions}>
        <Tabs
          open={part}
          onOpen={setPart}
          tabs={[
            {
              key: 'people',
              label: say('page.people'),
              content: (
                <DirectoryTable
                  {...{ entries, teams, manages }}
                  compact={open !== null}
                  onOpen={(key) => setOpen({ what: 'entry', key })}
                />
              ),
            },
            {
              key: 'teams',
              label: say('page.teams'),
              content: <TeamTable {...{ teams }} onOpen={(key) => setOpen({ what: 'team', key })} />,
            },
          ]}
        />
      </Page>
    </ListAndPanel>
  );
}

/** `/people?person=…` opens with the person in sight. */
function openFrom(search: string): Open {
  const key = new URLSearchParams(search).get('person');
  return key ? { what: 'entry', key } : null;
}

interface Shown {
  entries: readonly Entry[];
  people: readonly Person[];
  teams: readonly Team[];
  close: () => void;
  openPerson: (key: string) => void;
}

function panelOf(open: Open, { entries, people, teams, close, openPerson }: Shown) {
  if (open === null) return null;
  switch (open.what) {
    case 'invite':
      return <InvitePanel people={people} />;
    case 'new-person':
      return <PersonForm {...{ people, teams }} onDone={openPerson} onCancel={close} />;
    case 'new-team':
      return <TeamForm {...{ people, teams }} onDone={close} />;
    case 'team': {
      const team = teams.find(({ id }) => id === open.key);
      return team ? <TeamForm key={team.id} {...{ team, people, teams }} onDone={close} /> : null;
    }
    case 'entry': {
      const entry = entries.find(({ key }) => key === open.key);
      return entry ? <EntryPanel key={entry.key} {...{ entry, people, teams }} onGone={close} /> : null;
    }
  }
}
