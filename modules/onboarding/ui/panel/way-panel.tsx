import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { useKeys } from '../../../../platform/ui/keys/use-keys.ts';
import { ContextPart } from '../../../../platform/ui/layout/context.tsx';
import { ProblemState } from '../../../../platform/ui/page/problem-state.tsx';
import { useMay } from '../../../../platform/ui/viewer.tsx';
import { ContextPanel, ContextSkeleton, contextQuery } from '../../../account-page/ui/index.ts';
import { useOnboardingSay } from '../onboarding-texts.ts';
import type { BoardPage, Way } from '../queries.ts';
import { dayOfWay, stuckWords } from '../way-words.ts';
import { ProfilePart } from './profile-part.tsx';
import { StepsPart } from './steps-part.tsx';
import { TrainingPart } from './training-part.tsx';
import { useMarks } from './use-marks.ts';
import styles from './way-panel.module.css';

const focusIn = (part: string) => document.querySelector<HTMLElement>(`[data-part=${part}] button:enabled`)?.focus();

/** The way in of one customer: its steps, who is trained on what, what the profile lacks; below it what one needs to know. */
export function WayPanel({ way, head }: { way: Way; head: BoardPage }) {
  const say = useOnboardingSay();
  const may = useMay();
  const { data, error, isFetching, refetch } = useQuery(contextQuery(way.account.id));
  const marks = useMarks(way.account.id);
  const writes = may('interactions.log');
  const open = head.steps.filter(
    ({ rule, milestone }) =>
      milestone !== null &&
      way.steps.some((step) => step.rule === rule && (step.state === 'open' || step.state === 'paused')),
  );
  const done = (step: BoardPage['steps'][number]) =>
    marks.mutate({
      mark: { do: 'step', milestone: step.milestone! },
      done: say('done.step', { account: way.account.name, step: step.title }),
    });
  useKeys(
    {
      ...Object.fromEntries(
        open.map((step, n) => [`s ${n + 1}`, { does: say('keys.step', { step: step.title }), run: () => done(step) }]),
      ),
      w: { does: say('keys.training'), run: () => focusIn('training') },
      c: { does: say('keys.profile'), run: () => focusIn('profile') },
    },
    say('keys'),
    writes,
  );
  if (!data)
    return error ? (
      <ProblemState error={error} busy={isFetching} onRetry={() => void refetch()} />
    ) : (
      <ContextSkeleton name={way.account.name} />
    );
  return (
    <ContextPanel context={data}>
      <ContextPart title={say('part.way')} aside={<Began way={way} />}>
        {way.stuck.length > 0 && (
          <p className={styles.stuck}>{way.stuck.map((one) => stuckWords(one, say)).join(' · ')}</p>
        )}
        <StepsPart way={way} head={head} open={writes ? open : []} busy={marks.isPending} onDone={done} />
      </ContextPart>
      <TrainingPart way={way} context={data} marks={marks} writes={writes} />
      {head.checklist.length > 0 && <ProfilePart way={way} head={head} marks={marks} writes={writes} />}
    </ContextPanel>
  );
}

function Began({ way }: { way: Way }) {
  const say = useOnboardingSay();
  const format = useFormat();
  const now = useNow(60);
  return (
    <small className={styles.began}>
      {say('part.began', { day: format.day(way.startedAt, now), count: dayOfWay(way.startedAt, now) })}
    </small>
  );
}
