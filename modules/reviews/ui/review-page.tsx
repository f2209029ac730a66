import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { FiguresSkeleton, RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { HeldView } from './held-view.tsx';
import { type ReviewAsked, reviewKey, type Room, roomQuery, stageQuery } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import { RoomView } from './room-view.tsx';

/** One review: the stage until it is held, and what was frozen from then on. */
export default function ReviewPage() {
  const say = useReviewSay();
  const { team = '', ritual = '', period = '' } = useParams({ strict: false }) as Partial<ReviewAsked>;
  const asked = useMemo(() => ({ team, ritual, period }), [team, ritual, period]);
  const room = useQuery(roomQuery(asked));
  return (
    <Loaded
      query={room}
      skeleton={
        <Page title={say('title')}>
          <FiguresSkeleton count={3} />
          <RowsSkeleton count={6} />
        </Page>
      }
    >
      {(found) =>
        found.heldAt !== null ? (
          <HeldView asked={asked} />
        ) : found.begun ? (
          <Live asked={asked} room={found} />
        ) : (
          <NotBegun asked={asked} room={found} />
        )
      }
    </Loaded>
  );
}

function Live({ asked, room }: { asked: ReviewAsked; room: Room }) {
  const client = useQueryClient();
  const stage = useQuery(stageQuery(asked));
  const revision = stage.data?.revision ?? room.revision;
  // Another's word raises the revision: what it may have changed is asked anew, on every screen of the team.
  useEffect(() => {
    if (revision === room.revision) return;
    void client.invalidateQueries({ queryKey: roomQuery(asked).queryKey });
    void client.invalidateQueries({ queryKey: [...reviewKey(asked), 'pack'] });
  }, [client, asked, revision, room.revision]);
  return (
    <RoomView
      asked={asked}
      room={room}
      stage={stage.data?.stage ?? room.stage}
      came={stage.data?.came ?? room.came}
      ahead={stage.data?.ahead ?? 0}
    />
  );
}

function NotBegun({ asked, room }: { asked: ReviewAsked; room: Room }) {
  const say = useReviewSay();
  const format = useFormat();
  return (
    <Page title={room.ritual.name} sentence={say('begins', { when: format.when(room.beginsAt) })}>
      <Empty title={say('not-begun')} action={<a href={`/reviews?team=${asked.team}`}>{say('back')}</a>}>
        {say('not-begun-detail')}
      </Empty>
    </Page>
  );
}
