import { z } from 'zod';
import { route } from '../../../platform/http/route.ts';
import type { FactType } from '../../../platform/ledger/fact.ts';
import type { ToolsOf } from './run-answer.ts';

/** Every kind of fact that can be recorded: its words, its shape, an example. */
export const factTypes = (toolsOf: ToolsOf) =>
  route({
    method: 'GET',
    path: '/api/v1/fact-types',
    permission: 'facts.read',
    summary: 'The types of facts: what each says, the JSON Schema of its payload, an example',
    tag: 'Facts',
    answer: z.object({
      items: z.array(
        z.object({
          type: z.string(),
          title: z.string(),
          sentence: z.string(),
          schema: z.record(z.string(), z.unknown()),
          example: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
    handle: (_, app) => ({
      items: [...toolsOf(app).types.values()].map((each) => {
        const { type, title, sentence, payload, example } = each as unknown as FactType;
        const schema = z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' });
        return { type, title, sentence, schema: schema as Record<string, unknown>, example };
      }),
    }),
  });
