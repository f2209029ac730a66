import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);

export const qualityScored = factType({
  type: 'quality.scored',
  title: 'Quality scored',
  sentence: 'A call or a written interaction was audited against the scorecard; 100 is full marks.',
  payload: z.strictObject({
    audit: key,
    person: key,
    interaction: key.nullish(),
    medium: z.enum(['voice', 'non-voice']),
    score: z.number().min(0).max(100),
    critical: z.boolean().default(false),
    auditor: key.nullish(),
  }),
  person: (payload) => payload.person,
  example: { audit: 'Q-12', person: 'e-117', medium: 'voice', score: 86, critical: false, auditor: 'e-009' },
});

export const qualityFacts = [qualityScored];
