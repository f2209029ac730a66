import { Select } from '@mantine/core';
import type { Scored, Subjects } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';
import styles from './scorecard.module.css';

interface SubjectChoiceProps {
  subjects: Subjects | undefined;
  chosen: Scored['subject'] | null;
  onChoose: (to: { subject: string; id: string | null }) => void;
}

/** Me, a team, everyone, or one person: what the caller may see. */
export function SubjectChoice({ subjects, chosen, onChoose }: SubjectChoiceProps) {
  const say = useScorecardSay();
  if (!subjects) return <span className={styles.choice} />;
  const { me, teams, organisation, people } = subjects;
  const buttons = [
    ...(me === null ? [] : [{ subject: 'person', id: me, name: say('page.me') }]),
    ...teams.map(({ id, name }) => ({ subject: 'team', id, name })),
    ...(organisation ? [{ subject: 'organisation', id: null, name: say('page.organisation') }] : []),
  ];
  const isChosen = (one: { subject: string; id: string | null }): boolean =>
    one.subject === chosen?.kind && one.id === chosen.id;
  return (
    <>
      {buttons.length + (people.length > 1 ? 1 : 0) > 1 && (
        <div className={styles.segments} role="group" aria-label={say('page.whose')}>
          {buttons.map(({ subject, id, name }) => (
            <button
              key={`${subject} ${id}`}
              type="button"
              aria-pressed={isChosen({ subject, id })}
              onClick={() => onChoose({ subject, id })}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {people.length > 1 && (
        <Select
          className={styles.person}
          aria-label={say('page.person')}
          placeholder={say('page.person')}
          searchable
          clearable={false}
          value={chosen?.kind === 'person' ? chosen.id : null}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => id && onChoose({ subject: 'person', id })}
        />
      )}
    </>
  );
}
