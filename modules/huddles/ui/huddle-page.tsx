import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { useHuddleSay } from './huddle-texts.ts';
import { StageRoom } from './stage-room.tsx';
import { StageSkeleton } from './stage-skeleton.tsx';
import styles from './stage.module.css';
import { teamsQuery, useHuddle } from './use-huddle.ts';

/** The huddle of one's team, as a stage. Whoever sees several teams chooses one. */
export default function HuddlePage() {
  const say = useHuddleSay();
  const { team, day } = useSearch({ strict: false }) as { team?: string; day?: string };
  const go = useNavigate();
  const query = useQuery(teamsQuery);
  return (
    <div className={styles.stage} data-stage-room="">
      <Loaded query={query} skeleton={<StageSkeleton />}>
        {({ teams }) => {
          const chosen =
            teams.find((each) => each.id === team) ??
            teams.find((each) => each.own) ??
            teams.toSorted((a, b) => b.people - a.people)[0];
          if (!chosen)
            return (
              <Empty alone title={say('no-team')} action={<a href="/">{say('sheet.team')}</a>}>
                {say('no-team-detail')}
              </Empty>
            );
          const choose = (next: string) =>
            void go({ to: '/huddle', search: { team: next, ...(day ? { day } : {}) } as never });
          return <LiveRoom key={`${chosen.id} ${day}`} team={chosen.id} day={day} teams={teams} onTeam={choose} />;
        }}
      </Loaded>
    </div>
  );
}

interface LiveRoomProps {
  team: string;
  day: string | undefined;
  teams: readonly { id: string; name: string }[];
  onTeam: (team: string) => void;
}

function LiveRoom({ team, day, teams, onTeam }: LiveRoomProps) {
  const { board, stage } = useHuddle(team, day);
  const error = board.data ? null : (stage.error ?? board.error);
  if (error) return <ProblemState error={error} busy={stage.isFetching} onRetry={() => void stage.refetch()} />;
  if (!board.data || !stage.data) return <StageSkeleton />;
  return (
    <StageRoom
      board={board.data}
      stage={stage.data.stage}
      ahead={stage.data.ahead}
      day={day}
      teams={teams}
      onTeam={onTeam}
    />
  );
}
