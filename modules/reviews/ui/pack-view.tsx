import { useExplain } from '../../scorecard/ui/index.ts';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { ActionsList } from './actions-list.tsx';
import { Better } from './better.tsx';
import type { Composing } from './composer.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Learnt, LostList } from './lost-list.tsx';
import type { Note, Pack, ReviewAsked, Room } from './queries.ts';
import styles from './pack.module.css';
import { Situations } from './situations.tsx';
import { WentWell } from './went-well.tsx';
import { useTakeBack } from './writing.ts';

interface PackViewProps {
  asked: ReviewAsked;
  room: Room;
  pack: Pack;
  chosen: string | null;
  onCompose: (composing: Composing) => void;
}

/** What a review shows of somebody, in the order in which it is talked through. */
export function PackView({ asked, room, pack, chosen, onCompose }: PackViewProps) {
  const viewer = useViewer();
  const takeBack = useTakeBack(asked);
  const { explain, drawer } = useExplain();
  const { subject } = pack;
  const own = subject.id === viewer.id;
  const open = room.heldAt === null;
  const writes = open && (room.leads || own);
  const whose = { subject: subject.kind, id: subject.id, period: asked.period };
  const notes = {
    onTakeBack: open ? (note: Note) => room.leads || note.by?.id === viewer.id : null,
    takeBack: (note: Note) => takeBack.mutate(note.id),
  };
  return (
    <div className={styles.pack}>
      {drawer}
      <FiguresTable
        pack={pack}
        chosen={chosen}
        onOpen={room.leads || own ? (measure) => explain(measure, whose) : null}
        onComment={writes ? ({ measure, name }) => onCompose({ kind: 'comment', measure, name }) : null}
        onByHand={writes ? ({ measure, name }) => onCompose({ kind: 'by-hand', measure, name }) : null}
        {...notes}
      />
      <div className={styles.columns}>
        <Better pack={pack} />
        <ActionsList
          asked={asked}
          pack={pack}
          mayTell={({ owner }) => open && (room.leads || owner?.id === viewer.id)}
        />
        <WentWell
          pack={pack}
          people={room.people}
          mayTell={({ person }) => open && (room.leads || person === viewer.id)}
          onTell={(success) => onCompose({ kind: 'study', success })}
        />
        <Situations
          pack={pack}
          onHelp={
            writes && subject.kind === 'person' ? (about, text) => onCompose({ kind: 'situation', about, text }) : null
          }
          {...notes}
        />
        <LostList pack={pack} />
        <Learnt pack={pack} />
      </div>
    </div>
  );
}
