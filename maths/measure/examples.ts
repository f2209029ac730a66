import type { Evidence, Example, Window } from './types.ts';

/** The window of an example that names none: November 2026 in Kolkata, seen from the first of December. */
export const exampleWindow: Window = {
  from: '2026-11-01',
  to: '2026-12-01',
  zone: 'Asia/Kolkata',
  now: '2026-12-01T04:00:00Z',
};

/** An example as evidence and window: rows get an id, the window's first day and a person where they name none. */
export function exampleEvidence(example: Example): { evidence: Evidence; window: Window } {
  const window = { ...exampleWindow, ...example.window };
  const rows = example.rows?.map((row, index) => ({
    id: `row ${index + 1}`,
    day: window.from,
    person_id: 'a',
    ...row,
  }));
  const { spans, denominators, figures } = example;
  return { evidence: { rows, spans, denominators, figures }, window };
}
