import { Section } from '../../../../platform/ui/page/page.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import styles from './account-page.module.css';
import { ClockLine } from './clocks.tsx';

/** The way in: its steps with their clocks, kept or still running, and who was trained on what. */
export function Onboarding({ context }: { context: AccountContext }) {
  const say = useAccountSay();
  const steps = context.commitments
    .filter(({ programme, state }) => programme === 'onboarding' && state === 'done')
    .sort((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0));
  const trained = context.modules.some(({ trained: people }) => people.length > 0);
  if (steps.length === 0 && !trained) return null;
  return (
    <Section title={say('page.onboarding')}>
      {steps.length > 0 && (
        <ul className={styles.clocks}>
          {steps.map((step) => (
            <ClockLine key={step.id} commitment={step} holder={context.account.owner?.id} />
          ))}
        </ul>
      )}
      {trained && <TrainedGrid context={context} />}
    </Section>
  );
}

/** People at the left, modules along the top, a tick where somebody was trained. */
function TrainedGrid({ context: { modules, contacts } }: { context: AccountContext }) {
  const say = useAccountSay();
  const people = [...new Set([...contacts.map(({ name }) => name), ...modules.flatMap(({ trained }) => trained)])];
  return (
    <div className={styles.grid} tabIndex={0} role="region" aria-label={say('page.trained')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('page.person')}</th>
            {modules.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person}>
              <th scope="row">{person}</th>
              {modules.map(({ key, trained }) => (
                <td key={key} data-yes={trained.includes(person) || undefined}>
                  <span aria-hidden="true">{trained.includes(person) ? '✓' : '·'}</span>
                  <span className="only-for-readers">
                    {say(trained.includes(person) ? 'page.trained-yes' : 'page.trained-no')}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
