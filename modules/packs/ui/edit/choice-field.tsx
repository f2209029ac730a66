import { usePlace } from './edit-context.tsx';
import styles from './fields.module.css';
import { FieldFrame, marks } from './field-frame.tsx';

export interface Option {
  value: string;
  name: string;
}

/** One of a few, chosen where it stands: the device's own list. */
export function Pick({
  label,
  value,
  options,
  onPick,
  ...marked
}: {
  label: string;
  value: string;
  options: readonly Option[];
  onPick: (value: string) => void;
} & Partial<ReturnType<typeof marks>>) {
  return (
    <select
      {...marked}
      className={styles.pick}
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      {options.map(({ value: each, name }) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface ChoiceFieldProps {
  path: string;
  label: string;
  options: readonly Option[];
  /** What an option stands for where it isn't its own text; undefined takes the key out. */
  means?: (value: string) => unknown;
}

export function ChoiceField({ path, label, options, means = (value) => value }: ChoiceFieldProps) {
  const place = usePlace(path);
  const chosen = options.find(({ value }) => JSON.stringify(means(value)) === JSON.stringify(place.value));
  return (
    <FieldFrame place={place}>
      <Pick
        {...marks(place)}
        label={label}
        value={chosen?.value ?? ''}
        options={options}
        onPick={(value) => place.set(means(value))}
      />
    </FieldFrame>
  );
}

/** Yes or no, as a switch with its words beside it. */
export function Toggle({
  label,
  on,
  onTurn,
  words,
  path,
}: {
  label: string;
  on: boolean;
  onTurn: (on: boolean) => void;
  words?: string;
  path?: string;
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      className={styles.toggle}
      data-path={path}
      onClick={() => onTurn(!on)}
    >
      <span className={styles.knob} aria-hidden="true" />
      {words}
    </button>
  );
}
