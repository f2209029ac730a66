import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { Tabs } from '../../../platform/ui/tabs.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { useLeaveField } from '../../account-page/ui/index.ts';
import { subjectsQuery, SubjectChoice } from '../../scorecard/ui/index.ts';
import { groupIn } from './grouped.ts';
import { monthWords } from './month-words.ts';
import { Overview, OverviewSkeleton } from './overview.tsx';
import { RenewalLog } from './panel/renewal-log.tsx';
import { RenewalPanel } from './panel/renewal-panel.tsx';
import type { Show, Summary } from './queries.ts';
import { RenewalsList } from './renewals-list.tsx';
import { useRenewalSay } from './renewal-texts.ts';
import styles from './renewals.module.css';
import { SaidTable } from './said-table.tsx';
import { type BoardState, useBoard } from './use-board.ts';

/** The terms that end, month by month: who is at risk and why, what is arranged, and how the month will end. */
export default function RenewalsPage() {
  const say = useRenewalSay();
  const may = useMay();
  const router = useRouter();
  const board = useBoard();
  const { summary, row } = board;
  const subjects = useQuery({ ...subjectsQuery, enabled: may('measures.read') });
  const close = () => board.choose(null);
  useKeys(
    {
      ArrowLeft: { does: say('earlier'), run: () => board.step(-1) },
      ArrowRight: { does: say('later'), run: () => board.step(1) },
      '[': { does: say('list-before'), run: () => board.stepShow(-1) },
      ']': { does: say('list-next'), run: () => board.stepShow(1) },
      ...(row
        ? {
            e: { does: say('keys.account'), run: () => void router.navigate({ to: `/accounts/${row.account.id}` }) },
          }
        : {}),
    },
    say('title'),
  );
  useLeaveField(close, say('title'));
  return (
    <ListAndPanel
      label={row?.account.name ?? say('title')}
      onClose={close}
      panel={row && summary.data && <RenewalPanel key={row.id} row={row} summary={summary.data} />}
      foot={row && may('interactions.log') && <RenewalLog key={row.id} row={row} />}
    >
      <Page title={say('title')} sentence={summary.data && <Sentence summary={summary.data} />}>
        <div className={styles.choices}>
          <SubjectChoice subjects={subjects.data} chosen={summary.data?.subject ?? null} onChoose={board.toSubject} />
        </div>
        <Loaded query={summary} skeleton={<OverviewSkeleton />}>
          {(data) => (
            <>
              <Overview summary={data} onMonth={board.toMonth} />
              <Lists board={board} summary={data} />
            </>
          )}
        </Loaded>
      </Page>
    </ListAndPanel>
  );
}

function Sentence({ summary }: { summary: Summary }) {
  const say = useRenewalSay();
  const format = useFormat();
  const month = monthWords(summary.month, format.locale);
  const sums = summary.months.find((one) => one.month === summary.month);
  if (!sums || sums.due === 0) return say('sentence-none', { month });
  return say('sentence', { count: sums.due, month, money: format.moneyShort(sums.dueValue), open: sums.open });
}

/** The three lists: the month's, the early window's, what ended and can still be won. */
function Lists({ board, summary }: { board: BoardState; summary: Summary }) {
  const say = useRenewalSay();
  const may = useMay();
  const format = useFormat();
  const { early, ended } = summary;
  const line =
    board.show === 'early'
      ? say('early-line', {
          count: early.terms,
          from: summary.earlyFromDays,
          to: summary.windowDays,
          talked: board.rows.filter((row) => groupIn('early', row) === 'talked').length,
          planned: board.rows.filter(({ next }) => next?.purpose === 'renewal').length,
        })
      : board.show === 'ended'
        ? say('ended-line', { count: ended.terms })
        : null;
  const content = (
    <>
      {line && <p className={styles.line}>{line}</p>}
      <ListRows board={board} summary={summary} />
    </>
  );
  const due = summary.months.find(({ month }) => month === summary.month)?.due ?? 0;
  const tab = (key: Show, label: string, count: number) => ({
    key,
    label,
    content,
    aside: <span className={styles.count}>{format.number(count)}</span>,
  });
  return (
    <Tabs
      open={board.show}
      onOpen={(key) => board.toShow(key as Show)}
      tabs={[
        tab('month', monthWords(summary.month, format.locale), due),
        tab('early', say('show.early'), early.terms),
        tab('ended', say('show.ended'), ended.terms),
        ...(may('measures.read')
          ? [{ key: 'said', label: say('show.said'), content: <SaidTable asked={board.asked} /> }]
          : []),
      ]}
    />
  );
}

function ListRows({ board, summary }: { board: BoardState; summary: Summary }) {
  const say = useRenewalSay();
  const { list, rows } = board;
  if (list.error && !list.data)
    return <ProblemState error={list.error} busy={list.isFetching} onRetry={() => void list.refetch()} />;
  if (!list.data) return <RowsSkeleton />;
  return (
    <>
      <RenewalsList
        rows={rows}
        show={board.show}
        summary={summary}
        chosen={board.row?.id ?? null}
        onChoose={board.choose}
        onThisMonth={() => board.toMonth(summary.today.slice(0, 7))}
      />
      {board.cut && <p className={styles.line}>{say('more-than', { count: rows.length })}</p>}
    </>
  );
}
