import { z } from 'zod';
import { heldPayload } from './held.ts';
import { actionShape } from '../actions/index.ts';
import { instant, named, noteShape } from './shapes.ts';

const stands = z.object({ stands: z.enum(['none', 'whole', 'part']), weight: z.number() });

export const heldAnswer = z.object({
  id: z.string(),
  heldAt: instant,
  by: z.string().nullable(),
  leads: z.boolean(),
  notes: z.array(noteShape),
  actions: z.array(actionShape),
  held: heldPayload.extend({
    people: z.array(z.object({ ...heldPayload.shape.people.element.shape, id: z.string() })),
  }),
});

export const changesAnswer = z.object({
  now: instant,
  measures: z.array(
    z.object({
      measure: z.string(),
      reproduced: z.boolean().meta({ description: 'Its figures come out of the kept rows again, digit for digit' }),
      redefined: z.boolean().meta({ description: 'The measure is defined otherwise now' }),
      wentOn: z.number().int().meta({ description: 'Rows that only changed by what happened after the freeze' }),
      corrected: z
        .number()
        .int()
        .meta({ description: 'Rows that were late, corrected or withdrawn; the first are listed' }),
      rows: z.array(
        z.object({
          id: z.string(),
          cause: z.enum(['late', 'corrected', 'withdrawn']),
          account: named.nullable(),
          person: z.string().nullable(),
          at: instant.nullable(),
          was: stands,
          is: stands,
          facts: z.array(
            z.object({
              id: z.string(),
              type: z.string(),
              title: z.string(),
              happenedAt: instant,
              recordedAt: instant,
              by: z.string().nullable(),
            }),
          ),
        }),
      ),
      figures: z.array(
        z.object({ person: z.string().nullable(), was: z.number().nullable(), now: z.number().nullable() }),
      ),
    }),
  ),
});
