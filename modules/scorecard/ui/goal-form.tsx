import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import styles from './goals.module.css';
import { dictionaryQuery, subjectsQuery, type GoalRead } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';

export interface NewGoal {
  period: string;
  level: GoalRead['level'];
  subject_id: string | null;
  parent_id: string | null;
  title: string;
  measure: string | null;
  aim: number | null;
}

interface GoalFormProps {
  period: string;
  parent: GoalRead | null;
  busy: boolean;
  error: unknown;
  onSave: (goal: NewGoal) => void;
  onCancel: () => void;
}

/** Sets a goal: whose, in words, measured by what, up to where. */
export function GoalForm({ period, parent, busy, error, onSave, onCancel }: GoalFormProps) {
  const say = useScorecardSay();
  const subjects = useQuery(subjectsQuery).data;
  const measures = useQuery(dictionaryQuery).data?.items ?? [];
  const [title, setTitle] = useState('');
  const [whose, setWhose] = useState<string | null>(null);
  const [measure, setMeasure] = useState<string | null>(parent?.measure ?? null);
  const [aim, setAim] = useState<number | null>(null);
  const choices = [
    ...(subjects?.organisation ? [{ value: 'organisation ', label: say('page.organisation') }] : []),
    ...(subjects?.teams ?? []).map(({ id, name }) => ({ value: `team ${id}`, label: name })),
    ...(subjects?.people ?? [])
      .filter(({ id }) => id !== subjects?.me)
      .map(({ id, name }) => ({ value: `person ${id}`, label: name })),
  ];
  const unit = measures.find(({ key }) => key === measure)?.unit;
  const save = (): void => {
    const [level, id] = (whose ?? choices[0]?.value ?? '').split(' ');
    onSave({
      period,
      level: level as NewGoal['level'],
      subject_id: id || null,
      parent_id: parent?.id ?? null,
      title: title.trim(),
      measure,
      aim: measure === null ? null : aim,
    });
  };
  return (
    <form
      className={styles.form}
      aria-label={parent ? say('goals.under', { title: parent.title }) : say('goals.add')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        className={styles.title}
        label={say('goals.name')}
        value={title}
        required
        withAsterisk={false}
        autoFocus
        maxLength={200}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label={say('goals.whose')}
        searchable
        allowDeselect={false}
        value={whose ?? choices[0]?.value ?? null}
        data={choices}
        onChange={setWhose}
      />
      <Select
        label={say('goals.measure')}
        searchable
        clearable
        placeholder={say('goals.by-words')}
        value={measure}
        data={measures.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={setMeasure}
      />
      {measure !== null && (
        <NumberInput
          label={unit === 'percent' ? `${say('goals.aim')} (%)` : say('goals.aim')}
          min={0}
          hideControls
          value={aim ?? ''}
          onChange={(value) => setAim(value === '' ? null : Number(value))}
        />
      )}
      <span className={styles.buttons}>
        <Button type="submit" loading={busy} disabled={title.trim() === ''}>
          {say('goals.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {say('goals.cancel')}
        </Button>
      </span>
      {error !== null && <ProblemState error={error} />}
    </form>
  );
}
