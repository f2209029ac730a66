import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import type { Stage } from '../stage.ts';
import { Closing } from './closing.tsx';
import { Composer, type Composing } from './composer.tsx';
import { Dock } from './dock.tsx';
import { Lobby } from './lobby.tsx';
import { OnStage } from './on-stage.tsx';
import { PeopleRail } from './people-rail.tsx';
import { figureGroups } from './sheet-figures.tsx';
import { StageHead } from './stage-head.tsx';
import styles from './stage.module.css';
import { useStageKeys } from './use-stage-keys.ts';
import { type Board, sheetQuery, useJoin, useMoveStage } from './use-huddle.ts';

interface StageRoomProps {
  board: Board;
  stage: Stage;
  /** Milliseconds that the server's clock is ahead of this one. */
  ahead: number;
  day: string | undefined;
  teams: readonly { id: string; name: string }[];
  onTeam: (team: string) => void;
}

const away = (presence: Board['people'][number]['presence']) => presence === 'absent' || presence === 'excused';

/** The stage itself: lobby before, one person at a time, and what came of it after. */
export function StageRoom({ board, stage, ahead, day, teams, onTeam }: StageRoomProps) {
  const now = useNow(1) + ahead;
  const viewer = useViewer();
  const client = useQueryClient();
  const room = useRef<HTMLDivElement>(null);
  const [composing, setComposing] = useState<Composing | null>(null);
  const [measure, setMeasure] = useState<string | null>(null);
  const team = board.team.id;
  const speakers = board.people.filter((person) => !away(person.presence));
  const order = speakers.length > 0 ? speakers : board.people;
  const move = useMoveStage(team, order[0]?.id ?? null);
  const join = useJoin(team);
  const live = board.day === board.today;
  const running = live && stage.startedAt !== null && stage.endedAt === null;
  const at = order.findIndex(({ id }) => id === stage.onStage);
  const person = running ? (board.people.find(({ id }) => id === stage.onStage) ?? null) : null;
  const next = order[at + 1] ?? null;
  const sheet = useQuery({ ...sheetQuery(team, person?.id ?? '', day), enabled: person !== null });
  // The next sheet is there before its person is: nobody waits for a figure in a huddle.
  const ready = (running ? next : live ? order[0] : null)?.id ?? null;
  useEffect(() => {
    if (ready) void client.prefetchQuery(sheetQuery(team, ready, day));
  }, [client, team, day, ready]);
  const step = (by: 1 | -1) => {
    setMeasure(null);
    const target = order[at + by];
    if (target) move.mutate({ do: 'turn', person: target.id });
    else if (by === 1) move.mutate({ do: 'end' });
  };
  const mark = (who: Board['people'][number]) =>
    join.mutate({
      id: crypto.randomUUID(),
      people: [who.id],
      as:
        who.presence === 'here' || who.presence === 'late' ? 'absent' : who.presence === 'absent' ? 'excused' : 'here',
    });
  const speaker = person ?? board.people.find(({ id }) => id === viewer.id) ?? null;
  const leads = figureGroups(sheet.data?.figures ?? []).map(({ lead }) => lead.measure);
  const keys = useStageKeys({
    phase: running ? 'running' : stage.endedAt === null && live ? 'before' : 'over',
    leads: board.leads && live,
    still: stage.since === null,
    last: next === null,
    member: board.people.some(({ id }) => id === viewer.id),
    people: board.people.length,
    quiet: composing !== null,
    step,
    startOrStop: () => move.mutate({ do: running && stage.since !== null ? 'pause' : 'start' }),
    compose: (kind) => live && speaker && setComposing({ kind }),
    explain: () => setMeasure((shown) => leads[(leads.indexOf(shown ?? '') + 1) % leads.length] ?? null),
    full: () => void (document.fullscreenElement ? document.exitFullscreen() : room.current?.requestFullscreen()),
    allHere: () =>
      join.mutate({
        id: crypto.randomUUID(),
        people: board.people.filter((each) => each.presence === 'awaited').map(({ id }) => id),
        as: 'here',
      }),
    me: () => join.mutate({ id: crypto.randomUUID(), as: 'here' }),
    mark: (index) => board.people[index] && mark(board.people[index]),
  });
  const accounts = sheet.data
    ? [
        ...new Map(
          [...sheet.data.tooLong, ...sheet.data.yesterday.told, ...sheet.data.today.items].flatMap(({ account }) =>
            account ? [[account.id, account] as const] : [],
          ),
        ).values(),
      ]
    : [];
  const lead = board.people.find((each) => each.lead) ?? board.people[0];
  const onPerson =
    !board.leads || !live || (!running && stage.endedAt !== null)
      ? null
      : (who: Board['people'][number]) => (running ? move.mutate({ do: 'turn', person: who.id }) : mark(who));
  return (
    <div className={styles.room} ref={room} data-stage="">
      <StageHead board={board} stage={stage} now={now} />
      <PeopleRail people={board.people} stage={stage} now={now} onPerson={onPerson} />
      <div className={styles.floor} tabIndex={-1}>
        {person ? (
          <OnStage
            {...{ board, stage, now, day, person, next, sheet, measure }}
            onFigure={setMeasure}
            onNextFigure={() =>
              setMeasure(leads[(leads.indexOf(measure ?? '') + 1) % Math.max(1, leads.length)] ?? null)
            }
            onHelp={(about, text) => setComposing({ kind: 'help', about, text })}
          />
        ) : live && stage.endedAt === null ? (
          <Lobby {...{ board, now, teams, onTeam }} />
        ) : (
          <Closing {...{ board, stage, now, teams, onTeam }} />
        )}
      </div>
      <div className={styles.foot}>
        {composing && speaker ? (
          <Composer
            key={composing.kind}
            team={team}
            composing={composing}
            person={speaker}
            owners={board.people}
            owner={composing.kind === 'help' && lead && lead.id !== speaker.id ? lead.id : speaker.id}
            accounts={accounts}
            onClose={() => setComposing(null)}
          />
        ) : (
          <Dock board={board} now={now} keys={keys} />
        )}
      </div>
    </div>
  );
}
