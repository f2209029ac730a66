import { RowEnd } from '../../../platform/ui/list/row.tsx';
import type { TodayRow } from './queries.ts';
import type { Wording } from './reason.ts';

type Chance = NonNullable<TodayRow['chance']>;

/** The figure of a chance at the row's right end. */
export function ChanceEnd({ chance, wording: { say, format, bands, now } }: { chance: Chance; wording: Wording }) {
  switch (chance.kind) {
    case 'rising': {
      const at = bands.findIndex(({ key }) => key === chance.band);
      return (
        <RowEnd first={format.change(chance.change)} second={say('end.to-band', { band: bands[at + 1]?.key ?? '' })} />
      );
    }
    case 'falling':
      return <RowEnd first={format.change(chance.change)} second={say('end.use')} />;
    case 'ending':
      return <RowEnd first={say('end.days', { count: chance.daysLeft })} second={say('end.left')} />;
    case 'no-plan':
      return (
        <RowEnd
          first={say('end.no-plan')}
          second={
            chance.lastContactAt === null
              ? say('end.never')
              : say('end.since', { day: format.day(chance.lastContactAt, now).replace(/^\S+ /, '') })
          }
        />
      );
  }
}
