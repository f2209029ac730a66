import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Problem } from './problem.ts';

/** Rows of one page at most; a request for more gets this many. */
export const mostRows = 200;

/** The paging part of a query: `z.object({ …, ...paging })`. */
export const paging = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .default(50)
    .transform((limit) => Math.min(limit, mostRows))
    .meta({ description: `Rows of a page, 1 to ${mostRows}; more is taken as ${mostRows}` }),
  cursor: z.string().max(2_000).optional().meta({ description: 'The `next` of the page before' }),
};

/** The paging part of an answer: `z.object({ items: z.array(…), ...nextPage })`. */
export const nextPage = {
  next: z.string().nullable().meta({ description: 'Give this as `cursor` for the next page; null on the last' }),
};

const sign = (secret: string, purpose: string, payload: string): Buffer =>
  createHmac('sha256', secret).update(`cursor\0${purpose}\0${payload}`).digest().subarray(0, 16);

/**
 * A sealed bookmark: the sort values of a page's last row. `purpose` ties it to one list of one organisation, so that
 * it opens nowhere else.
 */
export const cursorOf = (secret: string, purpose: string, values: readonly (string | number | null)[]): string => {
  const payload = Buffer.from(JSON.stringify(values)).toString('base64url');
  return `${payload}.${sign(secret, purpose, payload).toString('base64url')}`;
};

/**
 * Opens a bookmark.
 * @throws {Problem} 400 when it was changed, cut or made for another list
 */
export const openCursor = (secret: string, purpose: string, cursor: string): (string | number | null)[] => {
  const [payload = '', seal = ''] = cursor.split('.');
  const given = Buffer.from(seal, 'base64url');
  const wanted = sign(secret, purpose, payload);
  if (
    given.length !== wanted.length ||
    !timingSafeEqual(given, wanted) ||
    cursor !== `${payload}.${wanted.toString('base64url')}`
  )
    throw new Problem(
      'bad-request',
      'query.cursor: this bookmark is not one of this list. Start from the first page.',
      [{ where: 'query.cursor', what: 'Take it from `next` of the page before, unchanged, or leave it out.' }],
    );
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as (string | number | null)[];
};

/**
 * Cuts one page out of `limit + 1` rows: ask the database for one row more than shown, and the extra row tells whether
 * there is a next page. `keys` gives the values the list is sorted by.
 */
export const page = <Row>(
  rows: readonly Row[],
  limit: number,
  keys: (last: Row) => readonly (string | number | null)[],
  seal: { secret: string; purpose: string },
): { items: Row[]; next: string | null } => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > limit && last !== undefined ? cursorOf(seal.secret, seal.purpose, keys(last)) : null,
  };
};
