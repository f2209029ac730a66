import type { ClockFacts } from '../../platform/ui/clock/clock-state.ts';
import type { Tone } from '../../platform/ui/chip.tsx';

/** The gallery's moment: a Thursday afternoon in Bengaluru. */
export const now = Date.parse('2026-11-19T14:38:00+05:30');
const at = (text: string) => `2026-11-${text}:00+05:30`;

export interface SampleRow {
  id: string;
  group: string;
  title: string;
  of: string;
  reason: string;
  chips: readonly [string, Tone][];
  clock: ClockFacts;
  steps: readonly string[];
  end?: readonly [string, string];
}

const steps = ['Payment realised Mon 16 Nov, 16:20', '3 days, elapsed time, no pauses', 'Thu 19 Nov, 16:20'];
const planned = (time: string): ClockFacts => ({
  startedAt: at('18T18:00'),
  dueAt: at(`19T${time}`),
  soon_seconds: 600,
});

export const rows: readonly SampleRow[] = [
  {
    id: '1',
    group: 'Running out',
    title: 'Call back',
    of: 'Nandi Eye Care',
    reason: 'Promised yesterday for 14:00 after the billing question; second move of this promise',
    chips: [['case 4812', 'neutral']],
    clock: { startedAt: at('18T14:00'), dueAt: at('19T14:00'), firstDueAt: at('18T17:00') },
    steps,
  },
  {
    id: '2',
    group: 'Running out',
    title: 'First contact',
    of: 'Asha Dental Clinic',
    reason: 'New customer, paid Mon 16:20; contact within 3 days',
    chips: [
      ['Book', 'neutral'],
      ['tier B', 'neutral'],
    ],
    clock: { startedAt: at('16T16:20'), dueAt: at('19T16:20') },
    steps,
  },
  {
    id: '3',
    group: 'Running out',
    title: 'Expectations and marketplace rules',
    of: 'Lakeside Physio',
    reason: '96 h after payment; profile is done, rules are not explained yet',
    chips: [['Book', 'neutral']],
    clock: { startedAt: at('15T16:48'), dueAt: at('19T16:48') },
    steps,
  },
  {
    id: '4',
    group: 'Planned',
    title: 'Train front desk on reminders',
    of: 'Sunrise Children’s',
    reason: 'You planned this on the 17th: “15:00, with the two new receptionists”',
    chips: [
      ['low', 'red'],
      ['7 of 9 modules', 'neutral'],
    ],
    clock: planned('23:00'),
    steps,
    end: ['15:00', '30 min'],
  },
  {
    id: '5',
    group: 'Planned',
    title: 'Renewal talk',
    of: 'Meridian Diagnostics',
    reason: 'Ends in 9 days, ₹ 86,000; asked for the yearly plan last time',
    chips: [['upgrade likely', 'neutral']],
    clock: planned('22:00'),
    steps,
    end: ['15:45', 'call'],
  },
  {
    id: '6',
    group: 'Planned',
    title: 'Case 4790, waiting for the customer',
    of: 'Green Cross',
    reason: 'Paused 22 h by the customer; clock resumes on their answer',
    chips: [['support', 'neutral']],
    clock: {
      startedAt: at('17T10:00'),
      dueAt: at('19T20:00'),
      pausedAt: at('18T16:38'),
      left_seconds: 68400,
      pausedBecause: 'waiting for the customer',
    },
    steps,
  },
  {
    id: '7',
    group: 'Done today',
    title: 'Welcome call',
    of: 'Orchid Maternity',
    reason: 'Contact within 3 days; done with 21 h to spare',
    chips: [],
    clock: { startedAt: at('16T10:00'), dueAt: at('20T10:00'), closedAt: at('19T11:05'), outcome: 'kept' },
    steps,
  },
  {
    id: '8',
    group: 'Done today',
    title: 'Marketplace rules',
    of: 'Coastline Skin',
    reason: 'Explained 5 h after the promise ran out',
    chips: [['high', 'green']],
    clock: { startedAt: at('15T10:00'), dueAt: at('19T08:00'), closedAt: at('19T13:05'), outcome: 'broken' },
    steps,
  },
  {
    id: '9',
    group: 'Would move your month',
    title: 'Use is rising, not trained on reports',
    of: 'Vriksha Ayurveda',
    reason: '11 bookings short of the high band; similar accounts moved in 8 days after training',
    chips: [
      ['low', 'red'],
      ['+38 %', 'green'],
    ],
    clock: { startedAt: at('18T10:00'), dueAt: at('30T10:00') },
    steps,
    end: ['64 %', 'likely'],
  },
  {
    id: '10',
    group: 'Would move your month',
    title: 'Two quiet weeks',
    of: 'Orchid Maternity',
    reason: 'High for 5 months, now 40 % down; would be the 3rd of at most 4 drops',
    chips: [
      ['high', 'neutral'],
      ['−40 %', 'red'],
    ],
    clock: { startedAt: at('10T10:00'), dueAt: at('24T15:20') },
    steps,
  },
];
