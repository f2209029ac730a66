import { z } from 'zod';

const id = z.uuid().meta({ description: 'Made by the client, so that sending it twice counts once' });
const words = z.string().trim();

export const stepForm = z.strictObject({
  id,
  text: words.min(1).max(300),
  by: z.iso.date(),
  owner: z.uuid().optional().meta({ description: 'A person’s id; the caller unless told' }),
});

export const projectForm = z.strictObject({
  id,
  name: words.min(1).max(200),
  aim: words.max(2_000).default(''),
  owner: z.uuid().optional().meta({ description: 'A person’s id; the caller unless told' }),
  account: z.uuid().optional().meta({ description: 'The account that it is about' }),
  milestones: z.array(stepForm).max(50).default([]),
});

export const describeForm = z.strictObject({
  id,
  name: words.min(1).max(200),
  aim: words.max(2_000),
  owner: z.uuid(),
});

export const stepChange = z.discriminatedUnion('do', [
  z.strictObject({ id, do: z.literal('done'), note: words.max(2_000).default('') }),
  z.strictObject({ id, do: z.literal('move'), to: z.iso.date(), reason: words.max(500).default('') }),
  z.strictObject({ id, do: z.literal('drop'), reason: words.max(500).default('') }),
  z.strictObject({ id, do: z.literal('describe'), text: words.min(1).max(300), owner: z.uuid() }),
]);

export const endForm = z.discriminatedUnion('do', [
  z.strictObject({ id, do: z.literal('close'), note: words.max(2_000).default('') }),
  z.strictObject({ id, do: z.literal('cancel'), reason: words.min(1).max(2_000) }),
]);

export type ProjectForm = z.output<typeof projectForm>;
export type StepForm = z.output<typeof stepForm>;
export type DescribeForm = z.output<typeof describeForm>;
export type StepChange = z.output<typeof stepChange>;
export type EndForm = z.output<typeof endForm>;
