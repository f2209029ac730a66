import { z } from 'zod';

const word = z.string().trim().max(80);
const days = z.coerce.number().int().min(1).max(3_650);

/** The states of the next plan that one can filter by. */
export const planStates = ['planned', 'excused', 'missing'] as const;
/** Happiness in three classes: 1 to under 3, 3 to under 4, 4 and more; and never asked. */
export const moods = ['unhappy', 'neutral', 'happy', 'unknown'] as const;
/** What the list can be sorted by. */
export const sortKeys = [
  'name',
  'owner',
  'tier',
  'stage',
  'band',
  'happiness',
  'money',
  'ends',
  'last',
  'plan',
  'late',
] as const;

/** What narrows the portfolio; the same in the address of the page, the API, a saved view and an export. */
export const filterFields = {
  text: z.string().trim().max(100).optional(),
  owner: z.union([z.uuid(), z.literal('nobody')]).optional(),
  team: z.uuid().optional(),
  band: word.optional(),
  stage: word.optional().meta({ description: 'Left out: every stage but lost' }),
  product: word.optional(),
  tier: word.optional(),
  ends: days.optional().meta({ description: 'The term ends within so many days' }),
  plan: z.enum(planStates).optional(),
  late: z.enum(['yes']).optional().meta({ description: 'Something that was promised or planned is late' }),
  mood: z.enum(moods).optional(),
  quiet: days.optional().meta({ description: 'Nobody talked with them for so many days' }),
};

export const orderFields = {
  sort: z.enum(sortKeys).default('name'),
  down: z.enum(['yes']).optional(),
};

export const filterShape = z.strictObject(filterFields);
export const orderShape = z.strictObject(orderFields);
export type PortfolioFilter = z.output<typeof filterShape>;
export type PortfolioOrder = z.output<typeof orderShape>;
export type Facet = keyof PortfolioFilter;

/** The same choices as they are given to `counts` for each of the day filters. */
export const endsChoices = [30, 60, 90] as const;
export const quietChoices = [14, 30, 60] as const;
