import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { FiguresSkeleton, RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { Tabs } from '../../../platform/ui/tabs.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { useLeaveField } from '../../account-page/ui/index.ts';
import { subjectsQuery, SubjectChoice } from '../../scorecard/ui/index.ts';
import { Board } from './board.tsx';
import styles from './board.module.css';
import { Cohorts } from './cohorts.tsx';
import { OnboardingFigures } from './onboarding-figures.tsx';
import { useOnboardingSay } from './onboarding-texts.ts';
import { WayLog } from './panel/way-log.tsx';
import { WayPanel } from './panel/way-panel.tsx';
import type { BoardPage, Show } from './queries.ts';
import { type BoardState, useBoard } from './use-board.ts';

/** Everybody on the way in: each step with its clock, what holds them up, what is missing, and who became a good user. */
export default function OnboardingPage() {
  const say = useOnboardingSay();
  const may = useMay();
  const router = useRouter();
  const board = useBoard();
  const { head, row, list } = board;
  const subjects = useQuery({ ...subjectsQuery, enabled: may('measures.read') });
  const close = () => board.choose(null);
  useKeys(
    {
      '[': { does: say('list-before'), run: () => board.stepShow(-1) },
      ']': { does: say('list-next'), run: () => board.stepShow(1) },
      ...(row
        ? { e: { does: say('keys.account'), run: () => void router.navigate({ to: `/accounts/${row.account.id}` }) } }
        : {}),
    },
    say('title'),
  );
  useLeaveField(close, say('title'));
  return (
    <ListAndPanel
      label={row?.account.name ?? say('title')}
      onClose={close}
      panel={row && head && <WayPanel key={row.account.id} way={row} head={head} />}
      foot={row && may('interactions.log') && <WayLog key={row.account.id} way={row} />}
    >
      <Page title={say('title')} sentence={head && <Sentence head={head} />}>
        <div className={styles.choices}>
          <SubjectChoice subjects={subjects.data} chosen={head?.subject ?? null} onChoose={board.toSubject} />
        </div>
        {head ? (
          <>
            {may('measures.read') && <OnboardingFigures head={head} />}
            <Lists board={board} head={head} />
          </>
        ) : list.error ? (
          <ProblemState error={list.error} busy={list.isFetching} onRetry={() => void list.refetch()} />
        ) : (
          <>
            <FiguresSkeleton />
            <RowsSkeleton />
          </>
        )}
      </Page>
    </ListAndPanel>
  );
}

function Sentence({ head: { counts } }: { head: BoardPage }) {
  const say = useOnboardingSay();
  const { fresh: count, late } = counts;
  if (count === 0) return say('sentence-none');
  return late === 0 ? say('sentence-all-well', { count }) : say('sentence', { count, late });
}

/** The board of those on their way, of those left lying, and what became of all. */
function Lists({ board, head }: { board: BoardState; head: BoardPage }) {
  const say = useOnboardingSay();
  const may = useMay();
  const format = useFormat();
  const content = <Board board={board} head={head} />;
  const count = (number: number) => <span className={styles.count}>{format.number(number)}</span>;
  return (
    <Tabs
      open={board.show}
      onOpen={(key) => board.toShow(key as Show)}
      tabs={[
        { key: 'fresh', label: say('show.fresh'), aside: count(head.counts.fresh), content },
        { key: 'older', label: say('show.older'), aside: count(head.counts.older), content },
        ...(may('measures.read')
          ? [{ key: 'cohorts', label: say('show.cohorts'), content: <Cohorts asked={board.asked} /> }]
          : []),
      ]}
    />
  );
}
