import { isoOf, startOfDay } from '../local-day.ts';
import { day, personField, time } from './fields.ts';
import type { RowKind } from './kind.ts';

/** Who came to the daily huddle, and when. The huddle's time is the team's own. */
export const attendance: RowKind = {
  shape: 'rows',
  key: 'attendance',
  title: 'Huddle attendance',
  sentence: 'Who came to the daily huddle, when, and who was excused.',
  fileName: /^(.*[-_ ])?attendances?$/,
  lookUp: 'huddle-times',
  fields: [
    { key: 'team_id', label: 'Team', synonyms: ['team'], kind: 'id', required: true, example: 'south' },
    day('date', 'Date', ['day', 'huddle date'], { required: true }),
    personField({ required: true }),
    time('joined_at', 'Joined at', ['in time', 'joined', 'login time'], { example: '2026-11-16 09:28' }),
    { key: 'excused', label: 'Excused', synonyms: ['on leave', 'leave'], kind: 'boolean', example: 'no' },
  ],
  toFacts: (row, { options, known }) => {
    const { team_id: team, date, person_id: person, joined_at: joined } = row;
    const huddleAt = known.get(String(team));
    if (typeof huddleAt !== 'string')
      return { reason: `There is no team "${team}". Import or add the team first.`, field: 'team_id' };
    const joined_at = joined === null ? null : isoOf(joined as number);
    const excused = row['excused'] === true;
    return [
      {
        type: 'huddle.joined',
        happenedAt: (joined as number | null) ?? startOfDay(options.zone, String(date)) + minutesOf(huddleAt) * 60_000,
        externalId: `attendance:${team}:${date}:${person}:${joined_at ?? '-'}:${excused ? 'excused' : ''}`,
        payload: { person, team, date, joined_at, excused, huddle_at: huddleAt },
      },
    ];
  },
};

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
