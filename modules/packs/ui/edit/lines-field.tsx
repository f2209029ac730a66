import { useList } from './edit-context.tsx';
import { moved } from './edit-body.ts';
import { useEditSay } from './edit-texts.ts';
import styles from './fields.module.css';
import { FieldFrame } from './field-frame.tsx';
import { RowTools } from './row-tools.tsx';
import { TextField } from './text-field.tsx';

interface LinesFieldProps {
  path: string;
  /** What one line is, as in "line of the agenda". */
  label: string;
  add: string;
}

/** A list of sentences: edited, moved, added and taken out. */
export function LinesField({ path, label, add }: LinesFieldProps) {
  const say = useEditSay();
  const place = useList<string>(path);
  const lines = place.value;
  return (
    <FieldFrame place={{ ...place, wrong: place.here }} wide list>
      <ul className={styles.lines}>
        {lines.map((_, at) => (
          // Lines have no names of their own: their place is what they are known by.
          <li key={at}>
            <TextField path={`${path}.${at}`} label={say('field.nth', { label, at: at + 1 })} lines look="small" />
            <RowTools
              label={say('field.nth', { label, at: at + 1 })}
              first={at === 0}
              last={at === lines.length - 1}
              onMove={(by) => place.set(moved(lines, at, by))}
              onRemove={() => place.set(lines.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      <button type="button" className={styles.add} data-path={`${path}.+`} onClick={() => place.set([...lines, ''])}>
        + {add}
      </button>
    </FieldFrame>
  );
}
