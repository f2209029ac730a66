import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useInterventionSay } from './intervention-texts.ts';
import styles from './proof.module.css';
import { ProofBacktest } from './proof-backtest.tsx';
import { ProofEffects } from './proof-effects.tsx';
import { proofQuery } from './queries.ts';

/** What talks did, what that does not prove, and how good the rankings of earlier months were. */
export function ProofView() {
  const say = useInterventionSay();
  const format = useFormat();
  const query = useQuery(proofQuery);
  return (
    <Loaded query={query} skeleton={<RowsSkeleton count={8} />}>
      {(proof) => (
        <div className={styles.proof}>
          <Section title={say('proof.effects')}>
            <ProofEffects proof={proof} />
          </Section>
          <Section title={say('proof.not-title')}>
            <ul className={styles.not}>
              {([1, 2, 3, 4] as const).map((point) => (
                <li key={point}>{say(`proof.not-${point}`)}</li>
              ))}
            </ul>
          </Section>
          <Section title={say('proof.backtest')}>
            <p className={styles.lead}>{say('proof.backtest-text')}</p>
            <ProofBacktest title={say('proof.list-up')} tested={proof.up} />
            <ProofBacktest title={say('proof.list-down')} tested={proof.down} />
          </Section>
          <p className={styles.fresh}>
            {say(proof.learnt.sampled ? 'proof.sampled' : 'proof.fresh', {
              accounts: format.number(proof.learnt.accounts),
              time: format.when(proof.learnt.at),
            })}
          </p>
        </div>
      )}
    </Loaded>
  );
}
