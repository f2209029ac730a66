import { DateField } from '../../../platform/ui/form/date-field.tsx';
import { ChoiceField, TextField } from '../../../platform/ui/form/fields.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { usePageSay } from './page-texts.ts';
import type { Person, Team } from './people-data.ts';
import { roleChoices } from './roles.ts';

/** Choosing one of the people who are here, or nobody. */
export const peopleChoices = (people: readonly Person[], nobody: string) => [
  { value: '', label: nobody },
  ...people.filter(({ leftOn }) => !leftOn).map(({ key, name }) => ({ value: key, label: name })),
];

export const teamChoices = (teams: readonly Team[], none: string) => [
  { value: '', label: none },
  ...teams.map(({ key, name }) => ({ value: key, label: name })),
];

interface PersonFieldsProps {
  person: Person | null;
  people: readonly Person[];
  teams: readonly Team[];
  /** With the team, for somebody new; a known person is moved from a day on instead. */
  placed: boolean;
}

/** What one says about a person. */
export function PersonFields({ person, people, teams, placed }: PersonFieldsProps) {
  const say = usePageSay();
  const viewer = useViewer();
  const superior = people.find(({ id }) => id === person?.reportsTo?.id)?.key ?? '';
  const others = people.filter(({ id }) => id !== person?.id);
  return (
    <>
      <TextField name="name" label={say('field.name')} start={person?.name ?? ''} required autoFocus />
      <TextField name="email" kind="email" label={say('field.email')} start={person?.email ?? ''} />
      <TextField name="phone" kind="tel" label={say('field.phone')} start={person?.phone ?? ''} />
      <ChoiceField
        name="role"
        label={say('field.role')}
        hint={say('field.role-hint')}
        start={person?.role ?? 'account_manager'}
        choices={roleChoices(viewer.role, person?.role)}
      />
      {placed && (
        <ChoiceField
          name="team"
          label={say('field.team')}
          start=""
          choices={teamChoices(teams, say('field.no-team'))}
        />
      )}
      <ChoiceField
        name="reports_to"
        label={say('field.reports-to')}
        start={superior}
        choices={peopleChoices(others, say('field.nobody'))}
      />
      {placed && (
        <TextField name="person" label={say('field.number')} hint={say('field.number-hint')} maxLength={120} />
      )}
      <DateField name="joined_on" label={say('field.joined')} start={person?.joinedOn ?? ''} />
    </>
  );
}
