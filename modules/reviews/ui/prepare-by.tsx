import { ClockRing } from '../../../platform/ui/clock/clock-ring.tsx';
import { ClockText } from '../../../platform/ui/clock/clock-text.tsx';
import { useClock } from '../../../platform/ui/clock/use-clock.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import type { Room } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import styles from './reviews.module.css';

/** The clock until everybody has prepared; stopped once one has. */
export function By({ room, preparedAt }: { room: Pick<Room, 'prepareBy' | 'period'>; preparedAt: number | null }) {
  const say = useReviewSay();
  const format = useFormat();
  const clock = {
    startedAt: new Date(Math.min(Date.parse(room.period.from), room.prepareBy - 1)).toISOString(),
    dueAt: new Date(room.prepareBy).toISOString(),
    ...(preparedAt === null
      ? {}
      : {
          closedAt: new Date(preparedAt).toISOString(),
          outcome: preparedAt <= room.prepareBy ? ('kept' as const) : ('broken' as const),
        }),
  };
  const { state, left_share } = useClock(clock);
  return (
    <span className={styles.by}>
      <ClockRing state={state} left_share={left_share} size={22} />
      {preparedAt === null ? (
        <ClockText clock={clock} inline />
      ) : (
        say('prepare.is-done', { when: format.when(preparedAt) })
      )}
    </span>
  );
}
