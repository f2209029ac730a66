import type { EscalationStep } from '../../../../catalogue/packs/schema.ts';
import { ChoiceField, Pick } from './choice-field.tsx';
import { DurationField } from './duration-field.tsx';
import { useList } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import styles from './fields.module.css';
import { FieldFrame } from './field-frame.tsx';
import { RowTools } from './row-tools.tsx';
import { TextField } from './text-field.tsx';
import { moved } from './edit-body.ts';

const people = ['owner', 'lead', 'manager', 'head'] as const;

/** Who is told when: steps before and after the due time. */
export function LadderEdit({ path, title }: { path: string; title: string }) {
  const say = useEditSay();
  const place = useList<EscalationStep>(path);
  const steps = place.value;
  const begin = { after: { hours: 1 }, to: 'lead', say: say('ladder.new', { title }) };
  return (
    <FieldFrame place={{ ...place, wrong: place.here }} wide list>
      <ol className={styles.lines}>
        {steps.map((step, at) => {
          const side = step.before ? 'before' : 'after';
          const label = say('ladder.step', { at: at + 1, title });
          const turn = (next: string) => {
            const { before, after, ...rest } = step;
            place.set(steps.with(at, { ...rest, [next]: before ?? after } as EscalationStep));
          };
          return (
            <li key={at} className={styles.step}>
              <span className={styles.stepWhen}>
                <DurationField path={`${path}.${at}.${side}`} label={say('ladder.time', { label })} />
                <Pick
                  label={say('ladder.side', { label })}
                  value={side}
                  options={[
                    { value: 'before', name: say('ladder.before') },
                    { value: 'after', name: say('ladder.after') },
                  ]}
                  onPick={turn}
                />
                <ChoiceField
                  path={`${path}.${at}.to`}
                  label={say('ladder.to', { label })}
                  options={people.map((value) => ({ value, name: say(`ladder.to.${value}`) }))}
                />
              </span>
              <span className={styles.stepSay}>
                <TextField path={`${path}.${at}.say`} label={say('ladder.say', { label })} lines look="small" />
                <RowTools
                  label={label}
                  first={at === 0}
                  last={at === steps.length - 1}
                  onMove={(by) => place.set(moved(steps, at, by))}
                  onRemove={() => place.set(steps.toSpliced(at, 1))}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <button type="button" className={styles.add} data-path={`${path}.+`} onClick={() => place.set([...steps, begin])}>
        + {say('ladder.add')}
      </button>
    </FieldFrame>
  );
}
