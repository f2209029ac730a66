import type { Pack } from '../../../catalogue/packs/schema.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const names = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } as const;

/** The week in as few lines as it takes: `Mon–Fri 09:30–18:30`, `Sat, Sun closed`. */
export const hoursWords = ({ week }: Pack['calendar']): string[] => {
  const texts = days.map((day) => {
    const spans = week[day] ?? [];
    return spans.length === 0 ? 'closed' : spans.map(([from, to]) => `${from}–${to}`).join(', ');
  });
  const lines: string[] = [];
  for (let first = 0; first < days.length;) {
    let last = first;
    while (last + 1 < days.length && texts[last + 1] === texts[first]) last++;
    const [from, to] = [names[days[first]!], names[days[last]!]];
    lines.push(`${last === first ? from : `${from}–${to}`} ${texts[first]}`);
    first = last + 1;
  }
  return lines;
};

/** When a ritual is held: `every working day at 09:30, 15 minutes`. */
export const ritualWords = ({ every, on, at, minutes }: Pack['rituals'][number]): string => {
  const day = on ? names[on] : '';
  const when =
    every === 'day'
      ? 'every working day'
      : every === 'week'
        ? `every ${day}`
        : `every month${day ? `, on its first ${day}` : ''}`;
  return `${when} at ${at}, ${minutes} minutes`;
};
