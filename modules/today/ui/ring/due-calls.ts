import type { TodayRow } from '../queries.ts';

const before_ms = 2 * 60_000;
const after_ms = 30 * 60_000;

/** A call-back that rings: the row, and whether its time has come or only comes near. */
export interface DueCall {
  row: TodayRow;
  due: boolean;
}

/** The promised call-backs that ring now: from two minutes before their time until half an hour after it, the first one due on top. */
export function dueCalls(rows: readonly TodayRow[], now: number): DueCall[] {
  return rows
    .filter(({ commitment, at }) => {
      if (commitment?.rule !== 'call-back' || at === null) return false;
      return now >= at - before_ms && now < at + after_ms;
    })
    .sort((a, b) => a.at! - b.at!)
    .map((row) => ({ row, due: now >= row.at! }));
}
