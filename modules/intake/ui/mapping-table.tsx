import { Select } from '@mantine/core';
import { Section } from '../../../platform/ui/page/page.tsx';
import type { Kind, Look } from './import-data.ts';
import styles from './import.module.css';
import { useImportSay } from './import-texts.ts';

interface Props {
  kind: Kind;
  look: Look['look'];
  mapping: Record<string, string[]>;
  onChange: (mapping: Record<string, string[]>) => void;
}

/** From this on a suggestion is taken without a word about it. */
const sure = 0.8;

/** Each field of the kind with the column that brings it and what stands there; what is unsure says why. */
export function MappingTable({ kind, look, mapping, onChange }: Props) {
  const say = useImportSay();
  const used = new Set(Object.values(mapping).flat());
  const unused = look.header.filter((column) => !used.has(column));
  const samplesOf = (columns: readonly string[]): string => {
    const at = columns.map((column) => look.header.indexOf(column));
    const cells = look.samples.map((row) =>
      at
        .map((each) => row[each] ?? '')
        .join(' ')
        .trim(),
    );
    return [...new Set(cells.filter((cell) => cell !== ''))].slice(0, 3).join(' · ');
  };
  const rowOf = (field: Field) => (
    <FieldRow
      key={field.key}
      field={field}
      look={look}
      columns={mapping[field.key] ?? []}
      sample={samplesOf(mapping[field.key] ?? [])}
      onChoose={(chosen) => onChange({ ...mapping, [field.key]: chosen })}
    />
  );
  // By what was suggested and not by what is chosen, so that no row leaves its place while somebody chooses.
  const likely = (field: Field): boolean => field.required || field.key in look.fields;
  const others = kind.fields.filter((field) => !likely(field));
  return (
    <Section title={say('map.columns')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('map.field')}</th>
            <th scope="col">{say('map.column')}</th>
            <th scope="col">{say('map.sample')}</th>
          </tr>
        </thead>
        <tbody>{kind.fields.filter(likely).map(rowOf)}</tbody>
      </table>
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>{say('map.more', { count: others.length })}</summary>
          <table className={styles.table} aria-label={say('map.more', { count: others.length })}>
            <tbody>{others.map(rowOf)}</tbody>
          </table>
        </details>
      )}
      {unused.length > 0 && (
        <p className={styles.quiet}>
          {say('map.unused', {
            count: unused.length,
            columns: unused.slice(0, 12).join(', ') + (unused.length > 12 ? ' …' : ''),
          })}
        </p>
      )}
    </Section>
  );
}

type Field = Kind['fields'][number];

interface RowProps {
  field: Field;
  look: Look['look'];
  columns: string[];
  sample: string;
  onChoose: (columns: string[]) => void;
}

function FieldRow({ field, look, columns, sample, onChoose }: RowProps) {
  const say = useImportSay();
  const found = look.fields[field.key];
  const unsure = found && found.confidence < sure && found.columns[0] === columns[0];
  const missing = field.required && columns.length === 0;
  return (
    <tr data-missing={missing || undefined}>
      <th scope="row">
        {field.label}
        {field.required && <small> {say('map.required')}</small>}
        {field.help && <p>{field.help}</p>}
      </th>
      <td>
        <ColumnChoice
          label={field.label}
          header={look.header}
          columns={columns}
          error={missing ? say('map.missing') : null}
          onChoose={onChoose}
        />
        {unsure && <p className={styles.unsure}>{say('map.unsure', { because: found.because })}</p>}
      </td>
      <td className={styles.samples}>{sample}</td>
    </tr>
  );
}

interface ChoiceProps {
  label: string;
  header: readonly string[];
  columns: readonly string[];
  error: string | null;
  onChoose: (columns: string[]) => void;
}

/** One column of the file, or none; two that were joined (a date and a time) are one choice. */
function ColumnChoice({ label, header, columns, error, onChoose }: ChoiceProps) {
  const say = useImportSay();
  const joined = columns.length > 1 ? columns.join(' + ') : null;
  const data = [
    { value: '', label: say('map.none') },
    ...(joined ? [{ value: joined, label: joined }] : []),
    ...header.map((column) => ({ value: column, label: column })),
  ];
  return (
    <Select
      aria-label={label}
      size="xs"
      searchable
      allowDeselect={false}
      error={error}
      value={joined ?? columns[0] ?? ''}
      data={data}
      limit={200}
      onChange={(chosen) => onChoose(!chosen ? [] : chosen === joined ? [...columns] : [chosen])}
    />
  );
}
