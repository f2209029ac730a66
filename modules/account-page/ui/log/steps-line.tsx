import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import { milestoneOf, type Occasion } from './suggest.ts';
import styles from './talk-form.module.css';
import type { TalkState } from './use-talk.ts';

interface StepsLineProps {
  talk: TalkState;
  context: AccountContext;
  occasion: Occasion;
}

const toggled = (list: readonly string[], one: string): string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** The steps of the way in that are still open, as chips; for a training the modules that nobody there knows yet. */
export function StepsLine({ talk: { draft, purpose, fault, write }, context, occasion }: StepsLineProps) {
  const say = useAccountSay();
  const open = context.commitments.filter(({ state }) => state === 'open' || state === 'paused');
  const steps = open.flatMap(({ rule }) => milestoneOf(rule) ?? []);
  const training = purpose === 'training' || occasion.rule === 'trained';
  const untrained = training ? context.modules.filter(({ trained }) => trained.length === 0) : [];
  const modules = untrained.length > 0 ? untrained : training ? context.modules : [];
  if (steps.length === 0 && modules.length === 0) return null;
  return (
    <div className={styles.steps}>
      {steps.length > 0 && (
        <div role="group" aria-label={say('log.steps')} className={styles.chips}>
          {steps.map((step) => (
            <Toggle
              key={step}
              on={draft.milestones.includes(step)}
              onPress={() => write({ milestones: toggled(draft.milestones, step) })}
            >
              {say(`step.${step as 'trained'}`)}
            </Toggle>
          ))}
        </div>
      )}
      {modules.length > 0 && (
        <div role="group" aria-label={say('log.modules')} className={styles.chips}>
          {modules.map(({ key, name }) => (
            <Toggle
              key={key}
              on={draft.modules.includes(key)}
              onPress={() => write({ modules: toggled(draft.modules, key) })}
            >
              {name}
            </Toggle>
          ))}
        </div>
      )}
      {draft.modules.length > 0 && (
        <input
          className={styles.trainee}
          list="known-people"
          aria-label={say('log.trained-who')}
          aria-invalid={fault === 'trainee' || undefined}
          placeholder={say('log.trained-who-placeholder')}
          value={draft.trainee}
          onChange={(event) => write({ trainee: event.target.value })}
        />
      )}
      <datalist id="known-people">
        {context.contacts.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </div>
  );
}

function Toggle({ on, onPress, children }: { on: boolean; onPress: () => void; children: string }) {
  return (
    <button type="button" className={styles.step} aria-pressed={on} onClick={onPress}>
      {children}
    </button>
  );
}
