import type { Random } from '../random.ts';

const reasons: readonly (readonly [string, readonly string[], readonly string[], number])[] = [
  [
    'billing',
    ['charged twice', 'tax number missing on the invoice', 'receipt not received', 'old plan still billed'],
    ['Invoice corrected and sent again', 'Second charge returned to the card', 'Receipt mailed, customer confirms'],
    20,
  ],
  [
    'calendar',
    [
      'slots shown in the wrong hour',
      'double booking on Saturday',
      "doctor's leave not blocked",
      'calendar does not sync',
    ],
    [
      'Slot length set right, tested with front desk',
      'Leave entered for both doctors',
      'Sync started again, checked next morning',
    ],
    20,
  ],
  [
    'reminders',
    ['text messages not going out', 'reminder sent a day late', 'reminders in the wrong language'],
    ['Sender name approved, messages go out', 'Time of sending moved to 6 pm', "Language set to the patient's choice"],
    15,
  ],
  [
    'profile',
    ['wrong fee on the page', 'photo of another clinic', 'map pin in the next street', 'second doctor missing'],
    ['Page corrected, customer saw it', 'Pin moved and checked on the phone', 'Doctor added after registration check'],
    15,
  ],
  [
    'login',
    ['password reset mail does not come', 'new receptionist cannot sign in', 'locked out after phone change'],
    [
      'Access given to the new receptionist',
      'Mail address corrected, signed in on the call',
      'Number changed after identity check',
    ],
    12,
  ],
  [
    'review',
    ['unfair review by a stranger', 'reply to review not shown'],
    ['Review checked against visits and removed', 'Explained the review rules, customer replied'],
    8,
  ],
  [
    'printing',
    ['prescription prints on two pages', 'printer cuts the header'],
    ['Margins set, test print fine', 'Template changed to A5'],
    6,
  ],
  [
    'data',
    ['patient list import stuck', 'duplicate patients', 'report totals do not match'],
    ['List imported, counts match', 'Duplicates merged, customer checked ten', 'Report filter explained and saved'],
    4,
  ],
];

/** Why a customer asks for help, and how it ends when it ends well. */
export function caseWords(random: Random): { reason: string; subject: string; resolution: string } {
  const [reason, subjects, resolutions] = random.weighted(reasons.map((entry) => [entry, entry[3]] as const));
  return { reason, subject: random.pick(subjects), resolution: random.pick(resolutions) };
}
