import { z } from 'zod';

const text = z.string().trim().max(500);

/** What is said of an account: the columns, the form, the import and the API all read this. */
export const accountFields = z.strictObject({
  name: text.min(1).nullish(),
  tier: text.nullish(),
  region: text.nullish(),
  city: text.nullish(),
  segment: text.nullish(),
  products: z.array(z.string().trim().min(1).max(60)).max(50).nullish(),
  phone: text.nullish(),
  email: z.email().max(200).nullish(),
  address: text.nullish(),
  latitude: z.number().min(-90).max(90).nullish(),
  longitude: z.number().min(-180).max(180).nullish(),
  zone: text.nullish(),
  seats: z.number().min(0).max(1e6).nullish(),
  opened_on: z.iso.date().nullish(),
});

export const contactFields = z.strictObject({
  name: text.min(1),
  job: text.nullish(),
  phone: text.nullish(),
  email: z.email().max(200).nullish(),
  decides: z.boolean().nullish(),
  preferred_channel: text.nullish(),
  preferred_hours: text.nullish(),
});

export type AccountFields = z.output<typeof accountFields>;

/** When and by which fact each field was said, epoch milliseconds. */
export type Said = Record<string, [at: number, fact: string]>;

const newer = (said: readonly [number, string] | undefined, at: number, fact: string): boolean =>
  said === undefined || at > said[0] || (at === said[0] && fact > said[1]);

/**
 * Lays what a fact says over what is known: field by field the newest word wins, in whatever order they arrive.
 * Fields that the fact doesn't name stay. Answers new objects.
 */
export const say = <Row extends { said: Said }>(row: Row, fields: object, at: number, fact: string): Row => {
  const next: Record<string, unknown> = { ...row };
  const said: Said = { ...row.said };
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || !newer(said[field], at, fact)) continue;
    next[field] = value;
    said[field] = [at, fact];
  }
  return { ...next, said } as Row;
};
