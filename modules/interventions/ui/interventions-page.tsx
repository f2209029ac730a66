import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { setNavCount } from '../../../platform/ui/layout/nav-count.ts';
import { Page } from '../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay, useViewer } from '../../../platform/ui/viewer.tsx';
import { sendTalk, useLeaveField, type Talk } from '../../account-page/ui/index.ts';
import {
  type Asked,
  PeriodChoice,
  readPeriod,
  stepPeriod,
  SubjectChoice,
  subjectsQuery,
  useAddress,
} from '../../scorecard/ui/index.ts';
import { InterventionList } from './intervention-list.tsx';
import { useInterventionSay } from './intervention-texts.ts';
import styles from './interventions.module.css';
import { MonthFigures } from './month-figures.tsx';
import { ProofView } from './proof-view.tsx';
import { interventionsQuery, type Interventions, type List } from './queries.ts';
import { ReachBox } from './reach-box.tsx';
import { RowLog, RowPanel } from './row-panel.tsx';
import { type View, ViewChoice, views } from './view-choice.tsx';

/** Month by month who can still move a band: ranked, with the reason, the account's context beside it and the log at its foot. */
export default function InterventionsPage() {
  const say = useInterventionSay();
  const may = useMay();
  const router = useRouter();
  const client = useQueryClient();
  const viewer = useViewer();
  const [address, change] = useAddress();
  const view = (views as readonly string[]).includes(address['view'] ?? '') ? (address['view'] as View) : 'up';
  const list: List = view === 'down' ? 'down' : 'up';
  const asked: Asked = {
    ...(address['subject'] ? { subject: address['subject'] as NonNullable<Asked['subject']> } : {}),
    ...(address['id'] ? { id: address['id'] } : {}),
    ...(address['period'] ? { period: address['period'] } : {}),
  };
  const query = useInfiniteQuery(interventionsQuery({ ...asked, list }));
  const subjects = useQuery(subjectsQuery);
  const data = query.data?.pages[0];
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const row = view === 'proof' ? null : (rows.find(({ account }) => account.id === address['row']) ?? null);
  const choose = (to: string | null) => change({ row: to });
  const show = (to: View) => change({ view: to, row: null });
  const period = readPeriod(address['period'] ?? data?.month.key ?? '');
  const today = Temporal.Instant.fromEpochMilliseconds(useNow(60)).toZonedDateTimeISO(useFormat().zone);
  const present = today.toPlainDate().toString().slice(0, 7);
  // A month that has not begun has nobody to rank yet.
  const look = (key: string) => key <= present && change({ period: key, row: null });
  const step = (by: number) => period && look(stepPeriod(period, by).key);
  const save = (talk: Talk) => {
    const at = rows.findIndex(({ account }) => account.id === row?.account.id);
    choose(rows[at + 1]?.account.id ?? null);
    const onSettled = () => void client.invalidateQueries({ queryKey: ['interventions'] });
    sendTalk(talk, { person: viewer.id, client, onSettled });
  };
  const close = () => choose(null);
  // The small count in the navigation is that of the own list.
  const still = data && !data.month.over && list === 'up' && !asked.id ? data.standing.open : undefined;
  useEffect(() => {
    if (still !== undefined) setNavCount('/interventions', still || null);
  }, [still]);
  useKeys(
    {
      v: { does: say('page.view-key'), run: () => show(views[(views.indexOf(view) + 1) % views.length]!) },
      '[': { does: say('page.earlier'), run: () => step(-1) },
      ']': { does: say('page.later'), run: () => step(1) },
    },
    say('page.keys'),
  );
  const openAccount = () => row && void router.navigate({ to: `/accounts/${row.account.id}` });
  useKeys({ e: { does: say('page.open-account'), run: () => void openAccount() } }, say('page.title'), row !== null);
  useLeaveField(close, say('page.title'));
  return (
    <ListAndPanel
      label={row?.account.name ?? say('page.title')}
      onClose={close}
      panel={row && <RowPanel key={row.account.id} row={row} list={list} />}
      foot={row && may('interactions.log') && <RowLog row={row} onSave={save} />}
    >
      <Page
        title={say('page.title')}
        sentence={data && <Sentence data={data} view={view} />}
        actions={view !== 'proof' && period && <PeriodChoice period={period} kinds={[]} onChoose={look} />}
      >
        {view !== 'proof' && (
          <>
            {subjects.data && (subjects.data.people.length > 1 || subjects.data.teams.length > 0) && (
              <div className={styles.choices}>
                <SubjectChoice
                  subjects={subjects.data}
                  chosen={data?.subject ?? null}
                  onChoose={(to) => change({ ...to, row: null })}
                />
              </div>
            )}
            <MonthFigures asked={asked} />
          </>
        )}
        <ViewChoice view={view} bands={data?.bands ?? []} onShow={show} />
        {view === 'proof' ? (
          <ProofView />
        ) : data ? (
          <>
            {data.standing.started > 0 && <ReachBox data={data} />}
            <InterventionList data={data} rows={rows} chosen={row?.account.id ?? null} onChoose={choose} />
            {query.hasNextPage && (
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {say('page.more')}
              </Button>
            )}
          </>
        ) : query.error ? (
          <ProblemState error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />
        ) : (
          <RowsSkeleton count={10} />
        )}
      </Page>
    </ListAndPanel>
  );
}

function Sentence({ data, view }: { data: Interventions; view: View }) {
  const say = useInterventionSay();
  const format = useFormat();
  if (view === 'proof') return say('page.sentence-proof');
  const { standing, from, to, month } = data;
  return say(`page.sentence-${view}${month.over ? '-over' : ''}`, {
    moved: format.number(standing.moved),
    started: format.number(standing.started),
    open: format.number(standing.open),
    from: from.key,
    to: to.key,
  });
}
