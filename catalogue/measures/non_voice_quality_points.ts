import type { Measure } from '../../maths/measure/index.ts';

export const nonVoiceQualityPoints: Measure = {
  key: 'non_voice_quality_points',
  name: 'Non-voice quality',
  question: 'How well do audited e-mails and chats keep to the handbook?',
  unit: 'points',
  direction: 'up',
  source: 'quality',
  shape: { kind: 'mean', of: 'score', where: [{ field: 'medium', is: 'non-voice' }] },
  by: 'person',

  examples: [
    {
      says: 'Audits of 70 and 90 average 80; an audit of the other medium stays out.',
      rows: [
        { medium: 'non-voice', score: 70 },
        { medium: 'non-voice', score: 90 },
        { medium: 'voice', score: 10 },
      ],
      value: 80,
    },
    { says: 'Without an audit there is no quality to speak of.', rows: [], value: null },
  ],
  sourceNote:
    "The desk role asks for 80 of 100. The score is the audit's own, critical errors already applied; every audit weighs the same.",
};
