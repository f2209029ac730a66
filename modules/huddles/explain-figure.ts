import type { z } from 'zod';
import { measureByKey } from '../../catalogue/measures/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { Problem } from '../../platform/http/problem.ts';
import { explain } from '../measures/index.ts';
import type { KeptContext } from '../organisation/index.ts';
import { sheetFigures } from './sheet-figures.ts';
import type { explainShape } from './shapes.ts';

const MOST_ROWS = 60;

/** The facts behind a figure of the sheet: those that count first, then what they are measured against. */
export const explainFigure = async (
  tx: Tx,
  context: KeptContext,
  who: { person: string; team: string },
  measureKey: string,
  day: string,
  now: number,
): Promise<z.input<typeof explainShape>> => {
  const measure = measureByKey.get(measureKey);
  const { figures, month } = await sheetFigures(tx, context, who.person, who.team, day, now);
  const figure = figures.find((each) => each.measure === measureKey);
  if (!measure || !figure) throw new Problem('not-found', 'The huddle’s sheet has no such figure.');
  const { tenant, zone } = context.organisation;
  const { from, to } = month;
  const request = { tenant, people: [who.person], from, to, zone, now: new Date(now).toISOString(), limit: MOST_ROWS };
  const found = await explain(tx, measure, {
    ...request,
    which: measure.shape.kind === 'share' || measure.shape.kind === 'cohort' ? 'all' : 'counted',
  });
  const rows = found.rows.filter((row) => row.in !== 'none');
  const ids = rows.flatMap((row) => row.account_id ?? []);
  const names = new Map(
    (
      await tx<
        { id: string; name: string }[]
      >`select id, name from account where tenant_id = ${tenant} and id = any(${ids})`
    ).map((row) => [row.id, row.name]),
  );
  return {
    figure,
    from,
    to,
    more: found.next !== null,
    rows: rows
      .map((row) => ({
        id: row.id,
        at: row.at === null ? null : Date.parse(row.at),
        account: row.account_id ? (names.get(row.account_id) ?? null) : null,
        counts: row.in,
        because: row.because,
      }))
      .toSorted((a, b) => Number(b.counts === 'part') - Number(a.counts === 'part')),
  };
};
