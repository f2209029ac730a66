import type { Rule } from '../../../../catalogue/packs/schema.ts';
import { fieldWords } from '../../words/duration-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { DurationField, type Unit } from './duration-field.tsx';
import { usePlace } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import styles from './parts.module.css';

/** A rule's clock: how much of which time, or until a promised time. */
export function ClockEdit({ path, title }: { path: string; title: string }) {
  const say = useEditSay();
  const { value: clock, set } = usePlace<Rule['clock']>(path);
  if (clock.within === undefined)
    return (
      <span className={styles.clock}>
        <span>{say('clock.until', { field: fieldWords(clock.until ?? '') })}</span>
        <ChoiceField
          path={`${path}.endOfDay`}
          label={say('clock.end', { title })}
          options={[
            { value: 'time', name: say('clock.at-time') },
            { value: 'day', name: say('clock.end-of-day') },
          ]}
          means={(value) => (value === 'day' ? true : undefined)}
        />
      </span>
    );
  // A working day is working time by its meaning; a calendar day runs round the clock.
  const onUnit = (unit: Unit, count: number | string) => {
    const elapsed = unit === 'workingDays' ? false : unit === 'days' ? true : clock.elapsed;
    set({ ...clock, within: { [unit]: count }, elapsed });
  };
  const inDays = clock.within.workingDays !== undefined || clock.within.days !== undefined;
  return (
    <span className={styles.clock}>
      <DurationField path={`${path}.within`} label={say('clock.length', { title })} onUnit={onUnit} />
      {!inDays && (
        <ChoiceField
          path={`${path}.elapsed`}
          label={say('clock.runs', { title })}
          options={[
            { value: 'wall', name: say('clock.elapsed') },
            { value: 'working', name: say('clock.working') },
          ]}
          means={(value) => value === 'wall'}
        />
      )}
    </span>
  );
}
