/** A month of targets, `2026-11`, as its days `[from, to)`. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const from = Temporal.PlainDate.from(`${month}-01`);
  return { from: from.toString(), to: from.add({ months: 1 }).toString() };
}
