import { useId, useState } from 'react';
import { ContextPart } from '../../../../platform/ui/layout/context.tsx';
import type { AccountContext } from '../../../account-page/ui/index.ts';
import { useOnboardingSay } from '../onboarding-texts.ts';
import type { Way } from '../queries.ts';
import type { Marks } from './use-marks.ts';
import styles from './way-panel.module.css';

interface TrainingPartProps {
  way: Way;
  context: AccountContext;
  marks: Marks;
  writes: boolean;
}

/** Who there was trained on what: choose a person, press the modules. Whoever was trained on nothing is named. */
export function TrainingPart({ way, context, marks, writes }: TrainingPartProps) {
  const say = useOnboardingSay();
  const { modules, contacts } = context;
  const known = [...new Set([...contacts.map(({ name }) => name), ...modules.flatMap(({ trained }) => trained)])];
  const [chosen, choose] = useState<string | null>(null);
  const [typed, type] = useState('');
  const other = chosen === '';
  const who = other ? typed.trim() : chosen;
  const train = (module: AccountContext['modules'][number]) => {
    if (!who) return;
    const done = say('done.training', { account: way.account.name, name: who, modules: module.name });
    marks.mutate({ mark: { do: 'training', trainee: who, modules: [module.key] }, done });
  };
  if (modules.length === 0) return null;
  return (
    <ContextPart title={say('part.training')}>
      <p className={styles.small}>
        {way.missingModules.length === 0 && say('part.all-trained')}{' '}
        {way.untrained.length > 0 && say('part.not-trained', { names: way.untrained.join(', ') })}
      </p>
      {writes && (
        <div data-part="training" role="group" aria-label={say('part.who')} className={styles.chips}>
          {known.map((name) => (
            <button key={name} type="button" aria-pressed={chosen === name} onClick={() => choose(name)}>
              {name}
            </button>
          ))}
          <button type="button" aria-pressed={other} onClick={() => choose('')}>
            {say('part.somebody')}
          </button>
        </div>
      )}
      {other && <Somebody value={typed} onChange={type} />}
      <div
        role="group"
        className={styles.modules}
        aria-label={who ? say('part.modules-of', { name: who }) : say('part.training')}
      >
        {modules.map((module) => {
          const has = who ? module.trained.includes(who) : module.trained.length > 0;
          const label = say(has ? 'part.trained-on' : 'part.mark-trained', { module: module.name });
          return (
            <button
              key={module.key}
              type="button"
              data-has={has || undefined}
              aria-label={who ? `${who}: ${label}` : module.name}
              title={module.trained.join(', ') || undefined}
              disabled={!writes || !who || has || marks.isPending}
              onClick={() => train(module)}
            >
              <span aria-hidden="true">{has ? '✓' : '·'}</span> {module.name}
            </button>
          );
        })}
      </div>
      {writes && !who && <p className={styles.small}>{say('part.choose-who')}</p>}
    </ContextPart>
  );
}

function Somebody({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const say = useOnboardingSay();
  const id = useId();
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{say('part.somebody')}</label>
      <input
        id={id}
        value={value}
        placeholder={say('part.somebody-placeholder')}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
