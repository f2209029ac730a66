import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { periodWords } from '../../scorecard/ui/index.ts';
import { accountsOf } from './accounts-of.ts';
import { Composer, type Composing } from './composer.tsx';
import { PackView } from './pack-view.tsx';
import { By } from './prepare-by.tsx';
import { packQuery, type ReviewAsked, type Room, roomQuery } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import styles from './reviews.module.css';
import { usePrepared } from './writing.ts';

/** One's own part of a review, to check and to speak to before it. */
export default function PreparePage() {
  const say = useReviewSay();
  const { team = '', ritual = '', period = '' } = useParams({ strict: false }) as Partial<ReviewAsked>;
  const asked = useMemo(() => ({ team, ritual, period }), [team, ritual, period]);
  const viewer = useViewer();
  const room = useQuery(roomQuery(asked));
  const address = `/reviews/${team}/${ritual}/${period}`;
  return (
    <Loaded query={room} skeleton={<Waiting />}>
      {(found) => {
        if (found.people.some(({ id }) => id === viewer.id) && found.begun)
          return <Own asked={asked} room={found} address={address} />;
        const [title, detail] = found.begun
          ? ([say('prepare.nobody'), say('prepare.nobody-detail')] as const)
          : ([say('not-begun'), say('not-begun-detail')] as const);
        return (
          <Empty alone title={title} action={<a href={address}>{say('prepare.see')}</a>}>
            {detail}
          </Empty>
        );
      }}
    </Loaded>
  );
}

function Waiting() {
  const say = useReviewSay();
  return (
    <Page title={say('prepare')}>
      <RowsSkeleton count={8} />
    </Page>
  );
}

function Own({ asked, room, address }: { asked: ReviewAsked; room: Room; address: string }) {
  const say = useReviewSay();
  const format = useFormat();
  const viewer = useViewer();
  const pack = useQuery(packQuery(asked, viewer.id));
  const prepared = usePrepared(asked);
  const [composing, setComposing] = useState<Composing | null>(null);
  const [chosen, setChosen] = useState(0);
  const me = room.people.find(({ id }) => id === viewer.id)!;
  const cards = pack.data?.cards ?? [];
  const card = cards[Math.min(chosen, cards.length - 1)];
  const open = room.heldAt === null;
  const choose = (by: 1 | -1) => setChosen(Math.min(Math.max(0, chosen + by), Math.max(0, cards.length - 1)));
  const compose = (kind: 'comment' | 'by-hand') =>
    card && setComposing({ kind, measure: card.measure, name: card.name });
  useKeys(
    {
      'j|ArrowDown': { does: say('key.down'), run: () => choose(1) },
      'k|ArrowUp': { does: say('key.up'), run: () => choose(-1) },
      c: { does: say('key.comment'), run: () => compose('comment') },
      b: { does: say('key.by-hand'), run: () => card?.value === null && compose('by-hand') },
      l: { does: say('key.lesson'), run: () => setComposing({ kind: 'lesson' }) },
      s: { does: say('key.situation'), run: () => setComposing({ kind: 'situation' }) },
      w: { does: say('prepare.study'), run: () => setComposing({ kind: 'study', success: null }) },
      p: { does: say('prepare.done'), run: () => prepared.mutate(me.preparedAt === null) },
    },
    say('keys.stage'),
    open && composing === null,
  );
  return (
    <Page
      title={say('prepare.title', {
        name: say('of-period', { name: room.ritual.name, period: periodWords(room.period, format.locale) }),
      })}
      sentence={say('prepare.sentence')}
      actions={
        <a className={styles.act} href={address}>
          {say('prepare.see')}
        </a>
      }
    >
      {open && (
        <div className={styles.bar}>
          <By room={room} preparedAt={me.preparedAt} />
          <button
            type="button"
            className={styles.act}
            data-main={me.preparedAt === null ? '' : undefined}
            disabled={prepared.isPending}
            onClick={() => prepared.mutate(me.preparedAt === null)}
          >
            {say(me.preparedAt === null ? 'prepare.done' : 'prepare.undo')} <kbd>P</kbd>
          </button>
          <span className={styles.adds}>
            {(
              [
                ['prepare.study', 'W', { kind: 'study', success: null }],
                ['prepare.situation', 'S', { kind: 'situation' }],
                ['prepare.lesson', 'L', { kind: 'lesson' }],
              ] as const
            ).map(([key, cap, what]) => (
              <button key={key} type="button" className={styles.act} onClick={() => setComposing(what)}>
                {say(key)} <kbd>{cap}</kbd>
              </button>
            ))}
          </span>
        </div>
      )}
      {composing && (
        <div className={styles.composer}>
          <Composer
            key={composing.kind}
            {...{ asked, composing, lead: room.lead }}
            person={me}
            owners={[me]}
            accounts={accountsOf(pack.data)}
            onClose={() => setComposing(null)}
          />
        </div>
      )}
      <Loaded query={pack} skeleton={<RowsSkeleton count={8} />}>
        {(data) => (
          <PackView asked={asked} room={room} pack={data} chosen={card?.measure ?? null} onCompose={setComposing} />
        )}
      </Loaded>
    </Page>
  );
}
