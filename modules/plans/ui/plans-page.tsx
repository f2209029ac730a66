import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay, useViewer } from '../../../platform/ui/viewer.tsx';
import { ContextPanel, ContextSkeleton, contextQuery, useLeaveField } from '../../account-page/ui/index.ts';
import { Whose } from '../../people/ui/index.ts';
import { doneWords } from './done-words.ts';
import { PlanForm } from './plan-form.tsx';
import type { PlanWish } from './plan-wish.ts';
import { PlansList } from './plans-list.tsx';
import { PlansTabs } from './plans-tabs.tsx';
import { usePlansSay } from './plans-texts.ts';
import { plansQuery, type PlanOf, type Standing } from './queries.ts';
import { sendPlan } from './send-plan.ts';

/** Every account by its next plan; those without one are planned one after the other: "tue 11", Enter, "wed 10", Enter. */
export default function PlansPage() {
  const say = usePlansSay();
  const may = useMay();
  const viewer = useViewer();
  const client = useQueryClient();
  const format = useFormat();
  const [standing, setStanding] = useState<Standing>('missing');
  const [person, setPerson] = useState<string | undefined>(undefined);
  const [chosen, choose] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery(plansQuery(standing, person));
  const first = query.data?.pages[0];
  const rows = (query.data?.pages.flatMap(({ items }) => items) ?? []).filter(({ account }) => !done.has(account.id));
  const row = rows.find(({ account }) => account.id === chosen) ?? null;
  const close = () => {
    choose(null);
    setTyping(false);
  };
  const save = (of: PlanOf, wish: PlanWish) => {
    const { account } = of;
    const place = rows.indexOf(of);
    const leaves = standing === 'missing' || wish.do === 'none' || standing === 'excused';
    if (leaves) setDone((before) => new Set([...before, account.id]));
    choose((rows[place + 1] ?? rows[place - 1])?.account.id ?? null);
    setTyping(true);
    const settled = () => setDone((before) => new Set([...before].filter((id) => id !== account.id)));
    sendPlan(wish, {
      ...{ person: viewer.id, client, account, onSettled: settled },
      done: doneWords(account.name, wish, format),
    });
  };
  useLeaveField(close, say('plans.title'));
  const missing = first?.counts.missing ?? 0;
  return (
    <ListAndPanel
      label={row?.account.name ?? say('plans.title')}
      onClose={close}
      panel={row && <Context key={row.account.id} account={row.account} />}
      foot={
        row &&
        may('interactions.log') && (
          <PlanForm
            key={row.account.id}
            kind={row.plan ? 'move' : 'set'}
            channel="call"
            reasons={row.plan?.rule === 'call-back' ? [] : (first?.choices.reasons ?? [])}
            focus={typing}
            onSave={(wish) => save(row, wish)}
          />
        )
      }
    >
      <Page
        title={say('plans.title')}
        sentence={first && (missing > 0 ? say('plans.sentence', { count: missing }) : say('plans.all-planned'))}
        actions={
          <Whose person={person} label={say('plans.whose')} nobody={say('plans.everybody')} self onLook={setPerson} />
        }
      >
        <PlansTabs
          open={standing}
          counts={first?.counts}
          onOpen={(to) => {
            setStanding(to);
            close();
          }}
        />
        {query.isPending && <RowsSkeleton count={10} />}
        {query.error && !query.data && (
          <ProblemState error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />
        )}
        {first && (
          <PlansList
            rows={rows}
            standing={standing}
            choices={first.choices}
            chosen={chosen}
            onChoose={choose}
            {...(query.hasNextPage ? { onMore: () => void query.fetchNextPage() } : {})}
          />
        )}
      </Page>
    </ListAndPanel>
  );
}

function Context({ account }: { account: { id: string; name: string } }) {
  const { data, error, isFetching, refetch } = useQuery(contextQuery(account.id));
  if (data) return <ContextPanel context={data} plan={false} />;
  if (error) return <ProblemState error={error} busy={isFetching} onRetry={() => void refetch()} />;
  return <ContextSkeleton name={account.name} />;
}
