import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { useExplain } from '../../scorecard/ui/index.ts';
import { type Stage } from '../../huddles/ui/index.ts';
import { accountsOf } from './accounts-of.ts';
import { Composer, type Composing } from './composer.tsx';
import { PackView } from './pack-view.tsx';
import { packQuery, type ReviewAsked, type Room } from './queries.ts';
import { Rail } from './rail.tsx';
import { useReviewSay } from './review-texts.ts';
import { RoomHead, Standing } from './room-head.tsx';
import styles from './room.module.css';
import { useRoomKeys } from './use-room-keys.ts';
import { useHold, useStageMove } from './writing.ts';

interface RoomViewProps {
  asked: ReviewAsked;
  room: Room;
  stage: Stage;
  came: Room['came'];
  /** Milliseconds that the server's clock is ahead of this one. */
  ahead: number;
}

const nextMark = { present: 'absent', absent: 'excused', excused: 'present' } as const;

/** A review as it is held: one person after the other, then closed and frozen. */
export function RoomView({ asked, room, stage, came, ahead }: RoomViewProps) {
  const say = useReviewSay();
  const viewer = useViewer();
  const client = useQueryClient();
  const now = useNow(1) + ahead;
  const move = useStageMove(asked);
  const hold = useHold(asked);
  const { explain, drawer } = useExplain();
  const [looked, setLooked] = useState<string | null>(null);
  const [composing, setComposing] = useState<Composing | null>(null);
  const [chosen, setChosen] = useState(0);
  const speakers = room.people.filter(({ id }) => came[id] !== 'absent' && came[id] !== 'excused');
  const running = stage.startedAt !== null && stage.endedAt === null;
  const phase = running ? 'running' : stage.endedAt === null ? 'before' : 'over';
  const shown = running ? stage.onStage : looked;
  const person = room.people.find(({ id }) => id === shown) ?? null;
  const at = speakers.findIndex(({ id }) => id === shown);
  const next = running ? (speakers[at + 1] ?? null) : null;
  const pack = useQuery(packQuery(asked, person?.id ?? null));
  // The next part is there before its turn: nobody waits for a figure in a review.
  const ready = (running ? next : speakers[0])?.id ?? null;
  useEffect(() => {
    if (ready) void client.prefetchQuery(packQuery(asked, ready));
  }, [client, asked, ready]);
  const cards = pack.data?.cards ?? [];
  const card = cards[Math.min(chosen, cards.length - 1)];
  const writes = room.leads || person?.id === viewer.id;
  const go = (to: 1 | -1) => {
    setChosen(0);
    const target = speakers[at + to];
    if (target) move.mutate({ do: 'turn', person: target.id });
    else if (to === 1) move.mutate({ do: 'end' });
  };
  const mark = (who: Room['people'][number] | undefined) =>
    who && move.mutate({ people: [who.id], as: came[who.id] ? nextMark[came[who.id]!] : 'present' });
  const freeze = () => !hold.isPending && hold.mutate(undefined, { onSuccess: () => toast(say('frozen')) });
  const keys = useRoomKeys({
    ...{ phase, leads: room.leads, still: stage.since === null, last: next === null, people: room.people.length },
    ...{ quiet: composing !== null, writes, byHand: card?.value === null && card !== undefined, step: go, freeze },
    choose: (by) => setChosen((place) => Math.min(Math.max(0, place + by), Math.max(0, cards.length - 1))),
    startOrStop: () => move.mutate({ do: running && stage.since !== null ? 'pause' : 'start' }),
    compose: (kind) => {
      if (kind === 'comment' || kind === 'by-hand') {
        if (card) setComposing({ kind, measure: card.measure, name: card.name });
      } else setComposing({ kind });
    },
    explain: () =>
      card &&
      explain(card.measure, {
        subject: person ? 'person' : 'team',
        id: person?.id ?? asked.team,
        period: asked.period,
      }),
    allHere: () => move.mutate({ people: room.people.map(({ id }) => id), as: 'present' }),
    mark: (index) => mark(room.people[index]),
  });
  const team = room.lead && !room.people.some(({ id }) => id === room.lead!.id) ? [room.lead] : [];
  return (
    <div className={styles.room}>
      {drawer}
      <RoomHead asked={asked} room={room} stage={stage} now={now} />
      <Rail
        {...{ room, stage, came, now, shown }}
        onPerson={(who) => {
          setChosen(0);
          if (running && room.leads) move.mutate({ do: 'turn', person: who.id });
          else setLooked(who.id === looked ? null : who.id);
        }}
      />
      <div className={styles.floor} tabIndex={-1}>
        <Standing
          {...{ room, stage, now, person, next, phase, came }}
          onMark={room.leads && phase === 'before' ? mark : null}
          onFreeze={room.leads && phase === 'over' ? freeze : null}
          freezing={hold.isPending}
        />
        <Loaded query={pack} skeleton={<RowsSkeleton count={8} />}>
          {(data) => (
            <PackView asked={asked} room={room} pack={data} chosen={card?.measure ?? null} onCompose={setComposing} />
          )}
        </Loaded>
      </div>
      <footer className={styles.foot}>
        {composing ? (
          <Composer
            key={composing.kind}
            {...{ asked, composing, person, lead: room.lead }}
            owners={room.leads ? [...team, ...room.people] : room.people.filter(({ id }) => id === viewer.id)}
            accounts={accountsOf(pack.data)}
            onClose={() => setComposing(null)}
          />
        ) : (
          <div className={styles.keys}>
            {keys.map(({ keys: cap, does, run }) => (
              <button key={cap} type="button" onClick={run}>
                <kbd>{capOf(cap)}</kbd> {does}
              </button>
            ))}
          </div>
        )}
      </footer>
    </div>
  );
}

const capOf = (keys: string): string => ({ ArrowRight: '→', Space: '␣' })[keys] ?? keys.toUpperCase();
