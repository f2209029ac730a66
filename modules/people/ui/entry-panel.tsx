import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ContextHead, ContextPart, ContextTiles } from '../../../platform/ui/layout/context.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { dayInWords } from './day-and-moment.ts';
import type { Entry } from './directory.ts';
import { LeaveForm } from './leave-form.tsx';
import { MoveForm } from './move-form.tsx';
import { usePageSay } from './page-texts.ts';
import styles from './people-page.module.css';
import type { Person, Team } from './people-data.ts';
import { PersonForm } from './person-form.tsx';
import { PlacesHeld } from './places-held.tsx';
import { roleWords } from './roles.ts';
import { SignInPart } from './sign-in-part.tsx';

interface EntryPanelProps {
  entry: Entry;
  people: readonly Person[];
  teams: readonly Team[];
  onGone: () => void;
}

/** One line of the directory, opened: who it is, where they were, whether they sign in, and what can be done. */
export function EntryPanel({ entry, people, teams, onGone }: EntryPanelProps) {
  const say = usePageSay();
  const manages = useMay()('people.manage');
  const { person, member } = entry;
  const line = [
    roleWords(entry.role),
    person?.team?.name,
    person && !isMade(person.key) && say('panel.number', { key: person.key }),
  ];
  return (
    <>
      <ContextHead title={entry.name} line={line.filter(Boolean).join(' · ')} />
      {person ? (
        <PersonParts {...{ person, entry, people, teams, manages }} />
      ) : (
        <p className={styles.note}>{say(member ? 'panel.no-person' : 'panel.only-invited')}</p>
      )}
      {manages && <SignInPart {...{ entry, onGone }} />}
    </>
  );
}

/** A number that was made here says nothing to anybody. */
const isMade = (key: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key);

type Act = 'edit' | 'move' | 'leave';

function PersonParts({
  person,
  entry,
  people,
  teams,
  manages,
}: Omit<EntryPanelProps, 'onGone'> & { person: Person; manages: boolean }) {
  const say = usePageSay();
  const format = useFormat();
  const [act, setAct] = useState<Act | null>(null);
  const done = () => setAct(null);
  const shared = { person, people, teams, onDone: done, onCancel: done };
  const forms: Record<Act, () => ReactNode> = {
    edit: () => <PersonForm {...shared} member={entry.member} />,
    move: () => <MoveForm {...shared} />,
    leave: () => <LeaveForm {...shared} member={entry.member} />,
  };
  return (
    <>
      <ContextTiles
        tiles={[
          { label: say('panel.accounts'), value: format.number(person.accounts) },
          { label: say('list.reports-to'), value: person.reportsTo?.name ?? say('panel.none') },
          person.leftOn
            ? { label: say('panel.left'), value: dayInWords(person.leftOn, format.locale) }
            : {
                label: say('panel.joined'),
                value: person.joinedOn ? dayInWords(person.joinedOn, format.locale) : say('panel.unknown'),
              },
        ]}
      />
      {manages &&
        (act ? (
          <div className={styles.form}>{forms[act]()}</div>
        ) : (
          <div className={styles.acts}>
            {(['edit', 'move', 'leave'] as const).map((one) => (
              <Button key={one} variant="default" size="compact-md" onClick={() => setAct(one)}>
                {say(one === 'leave' && person.leftOn ? 'act.back' : `act.${one}`)}
              </Button>
            ))}
          </div>
        ))}
      {(person.email ?? person.phone) && (
        <ContextPart title={say('panel.reach')}>
          <ul>
            {person.email && (
              <li>
                <a href={`mailto:${person.email}`}>{person.email}</a>
              </li>
            )}
            {person.phone && (
              <li>
                <a href={`tel:${person.phone}`}>{person.phone}</a>
              </li>
            )}
          </ul>
        </ContextPart>
      )}
      <PlacesHeld person={person.id} />
    </>
  );
}
