import { Section } from '../../../../platform/ui/page/page.tsx';
import { useList } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import styles from './parts.module.css';
import { FieldFrame } from './field-frame.tsx';
import { NumberField } from './number-field.tsx';

/** What counts as effective: which outcomes, and how long a call must have been. */
export function EffectiveEdit() {
  const say = useEditSay();
  const outcomes = useList<{ key: string; name: string }>('taxonomies.outcomes');
  const chosen = useList<string>('effective.outcomes');
  const turn = (key: string) =>
    chosen.set(chosen.value.includes(key) ? chosen.value.filter((each) => each !== key) : [...chosen.value, key]);
  return (
    <Section title={say('effective.title')}>
      <FieldFrame place={chosen} wide>
        <div className={styles.chips} role="group" aria-label={say('effective.outcomes')}>
          {outcomes.value.map(({ key, name }) => (
            <button
              key={key}
              type="button"
              className={styles.choice}
              aria-pressed={chosen.value.includes(key)}
              data-path={`effective.outcomes.${key}`}
              onClick={() => turn(key)}
            >
              {name}
            </button>
          ))}
        </div>
      </FieldFrame>
      <p className={styles.sentence}>
        {say('effective.talk')}
        <NumberField
          path="effective.talkSecondsAtLeast"
          label={say('effective.talk-label')}
          unit={say('effective.seconds')}
        />
      </p>
    </Section>
  );
}
