import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { setNavCount } from '../../../platform/ui/layout/nav-count.ts';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { FiguresSkeleton, RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { contextQuery, useLeaveField, type Talk } from '../../account-page/ui/index.ts';
import { Whose } from '../../people/ui/index.ts';
import type { PlanWish } from '../../plans/ui/index.ts';
import { rowAfter } from './next-row.ts';
import type { Today } from './queries.ts';
import { RowContext } from './row-context.tsx';
import { RowLog } from './row-log.tsx';
import { TodayList } from './today-list.tsx';
import { TodaySentence } from './today-sentence.tsx';
import { useTodaySay } from './today-texts.ts';
import { useChoice } from './use-choice.ts';
import { useDay } from './use-day.ts';

/** The figures bring their explanation with them: they come after the list's own code. */
const TodayFigures = lazy(() => import('./today-figures.tsx'));

/** The day: one ranked list with its reasons, the context of the chosen row beside it, and the log at its foot. */
export default function TodayPage() {
  const say = useTodaySay();
  const may = useMay();
  const router = useRouter();
  const client = useQueryClient();
  const { row: chosen, person, choose, look } = useChoice();
  const { query, rows, log, plan } = useDay(person);
  const [planning, setPlanning] = useState(false);
  const row = rows.find(({ id }) => id === chosen) ?? null;
  useNavCounts(person ? undefined : query.data);
  const after = row && rowAfter(rows, row.id);
  const next = rows.find(({ id }) => id === after)?.account?.id;
  // The next row's context is fetched while this one is worked on: saving and going on shows it at once.
  useEffect(() => {
    if (next) void client.prefetchQuery(contextQuery(next));
  }, [client, next]);
  const save = (talk: Talk) => {
    if (!row) return;
    choose(after);
    log(row, talk);
  };
  const savePlan = (wish: PlanWish) => {
    if (!row) return;
    choose(after);
    setPlanning(true);
    plan(row, wish);
  };
  const close = () => {
    choose(null);
    setPlanning(false);
  };
  const openAccount = () => row?.account && void router.navigate({ to: `/accounts/${row.account.id}` });
  useKeys({ e: { does: say('keys.account'), run: () => void openAccount() } }, say('today.title'), row !== null);
  useLeaveField(close, say('today.title'));
  return (
    <ListAndPanel
      label={row?.account?.name ?? say('today.title')}
      onClose={close}
      panel={row && <RowContext key={row.id} row={row} />}
      foot={
        row &&
        may('interactions.log') && <RowLog key={row.id} row={row} planning={planning} onSave={save} onPlan={savePlan} />
      }
    >
      <Page
        title={say('today.title')}
        sentence={query.data && <TodaySentence rows={rows} unplanned={query.data.counts.unplanned} />}
        actions={<Whose person={person} label={say('today.whose')} nobody={say('today.mine')} onLook={look} />}
      >
        {may('measures.read') && (
          <Suspense fallback={<FiguresSkeleton />}>
            <TodayFigures person={person} />
          </Suspense>
        )}
        <Loaded query={query} skeleton={<RowsSkeleton />}>
          {(data) => <TodayList data={data} rows={rows} chosen={chosen} onChoose={choose} />}
        </Loaded>
      </Page>
    </ListAndPanel>
  );
}

/** The small counts in the navigation are known here first. */
function useNavCounts(data: Today | undefined): void {
  useEffect(() => {
    if (!data) return;
    setNavCount('/', data.counts.due || null);
    setNavCount('/accounts', data.counts.accounts || null);
    setNavCount('/plans', data.counts.unplanned || null);
    setNavCount('/onboarding', data.counts.onboarding || null);
    setNavCount('/cases', data.counts.cases || null);
  }, [data]);
}
