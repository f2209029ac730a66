import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { Section } from '../../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../../platform/ui/page/problem-state.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import { changesQuery } from '../timeline/queries.ts';
import styles from './band-and-happiness.module.css';
import { ChangeRow } from './change-row.tsx';
import { changeTitle } from './change-words.ts';
import { UsageChart } from './usage-chart.tsx';

const few = 5;

/** Use on its bands with every change marked; and each change explained: by which readings, after what, held by whom. */
export function BandAndHappiness({ context }: { context: AccountContext }) {
  const say = useAccountSay();
  const format = useFormat();
  const now = useNow(60);
  const query = useQuery(changesQuery(context.account.id));
  const [chosen, choose] = useState<string | null>(null);
  const [all, showAll] = useState(false);
  const changes = query.data?.items ?? [];
  const at = changes.findIndex(({ id }) => id === chosen);
  const shown = all || at >= few ? changes : changes.slice(0, few);
  const wording = { say, format, now, bands: context.bands, metric: context.metric };
  const toggle = (id: string) => choose(id === chosen ? null : id);
  return (
    <Section title={say('page.usage')}>
      <UsageChart
        context={context}
        changes={changes
          .filter(({ kind, from }) => kind === 'band' && from !== null)
          .map((change) => ({
            id: change.id,
            at: change.at,
            up: change.up,
            label: say('change.mark', { day: format.day(change.at, now), what: changeTitle(change, wording) }),
          }))}
        chosen={chosen}
        onChoose={toggle}
      />
      {query.error && !query.data && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && changes.length === 0 && <p className={styles.none}>{say('change.none')}</p>}
      {changes.length > 0 && (
        <ul className={styles.changes} aria-label={say('change.list')}>
          {shown.map((change) => (
            <ChangeRow
              key={change.id}
              change={change}
              wording={wording}
              context={context}
              open={change.id === chosen}
              onToggle={() => toggle(change.id)}
            />
          ))}
        </ul>
      )}
      {shown.length < changes.length && (
        <button type="button" className={styles.all} onClick={() => showAll(true)}>
          {say('change.all', { count: changes.length })}
        </button>
      )}
    </Section>
  );
}
