import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { FindingsPart } from './findings.tsx';
import { type Kinds, type Look, lookQuery, type Run, useRunActions } from './import-data.ts';
import styles from './import.module.css';
import { useImportSay } from './import-texts.ts';
import { MappingTable } from './mapping-table.tsx';
import { OptionsPart } from './options-part.tsx';

/** Before anything is written: what the file brings, which columns bring what, how dates and numbers are written. */
export function MappingStep({ run, kinds }: { run: Run; kinds: Kinds }) {
  const say = useImportSay();
  const [kind, setKind] = useState(run.kind);
  const look = useQuery(lookQuery(run.id, kind));
  return (
    <div className={styles.mapping}>
      <Select
        className={styles.kind}
        label={kind ? say('map.kind') : say('map.kind-unknown')}
        value={kind}
        searchable
        allowDeselect={false}
        data={kinds.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={setKind}
      />
      <Loaded query={look} skeleton={<RowsSkeleton count={8} />}>
        {(data) =>
          kind && <ReadingForm key={kind} run={run} kind={kinds.find((each) => each.key === kind)!} look={data} />
        }
      </Loaded>
    </div>
  );
}

function ReadingForm({ run, kind, look }: { run: Run; kind: Kinds[number]; look: Look }) {
  const say = useImportSay();
  const { map, check, start } = useRunActions(run.id);
  const [mapping, setMapping] = useState(kind.key === run.kind ? run.mapping : look.mapping);
  const [options, setOptions] = useState(run.options);
  const missing = kind.fields.filter((field) => field.required && !mapping[field.key]?.length);
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      check.reset();
    };
  const run_ = async (then: 'check' | 'start') => {
    await map.mutateAsync({ kind: kind.key, mapping, options });
    await (then === 'check' ? check : start).mutateAsync();
  };
  const act = (then: 'check' | 'start') => void run_(then).catch(() => undefined);
  const error = map.error ?? check.error ?? start.error;
  const shown = check.data?.findings ?? (check.isIdle && run.state === 'checked' ? run.findings : null);
  return (
    <>
      {shown && <FindingsPart findings={shown} />}
      <QuestionsPart questions={[...look.look.notices, ...look.look.questions]} />
      {kind.fields.length === 0 ? (
        <p className={styles.quiet}>{say('map.log')}</p>
      ) : (
        <MappingTable kind={kind} look={look.look} mapping={mapping} onChange={change(setMapping)} />
      )}
      <OptionsPart kind={kind} options={options} onChange={change(setOptions)} />
      {error && <ProblemState error={error} />}
      <div className={styles.bar}>
        <Button
          variant="default"
          disabled={missing.length > 0 || start.isPending}
          loading={check.isPending}
          onClick={() => act('check')}
        >
          {say('map.check')}
        </Button>
        <Button disabled={missing.length > 0 || check.isPending} loading={start.isPending} onClick={() => act('start')}>
          <ImportWords run={run} />
        </Button>
        {missing.length > 0 && (
          <span className={styles.missing}>
            {say('map.missing')}: {missing.map((field) => field.label).join(', ')}
          </span>
        )}
      </div>
    </>
  );
}

function ImportWords({ run }: { run: Run }) {
  const say = useImportSay();
  const format = useFormat();
  const megabytes = run.bytes / 1_048_576;
  const size =
    megabytes >= 1
      ? `${format.number(Math.round(megabytes))} MB`
      : `${format.number(Math.max(1, Math.round(run.bytes / 1024)))} kB`;
  return say('map.start', { size });
}

function QuestionsPart({ questions }: { questions: readonly string[] }) {
  const say = useImportSay();
  if (questions.length === 0) return null;
  return (
    <div className={styles.questions}>
      <h3 className={styles.small}>{say('map.questions')}</h3>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
}
