import type { Tx } from '../../platform/db/connect.ts';
import type { KeptContext } from '../organisation/index.ts';
import type { Card } from './card.ts';
import { readPeriod, type Period } from './period.ts';
import { readCardsOn } from './read-cards.ts';
import { readGround } from './read-ground.ts';
import { readMatrix, type MatrixRow } from './read-matrix.ts';
import { findSubject, type Subject } from './read-subject.ts';

/** A scorecard: the figures of the subject, and of each of its people where there are several. */
export interface Scorecard {
  subject: Subject;
  period: Period;
  cards: Card[];
  rows: MatrixRow[];
}

export interface ScorecardAsked {
  subject: Subject['kind'];
  /** The person or the team. */
  id?: string | null;
  /** `2026-11`, `2026-W47`, `2026-11-19` or `2026-11-01..2026-11-16`. */
  period: string;
  /** Epoch milliseconds. */
  now: number;
  /** Some measures of the pack; all of them unless told. */
  measures?: readonly string[];
}

/** The scorecard of a subject for those who need no leave: jobs, reports, measurements. @throws RangeError for a period that is none. */
export async function scorecard(tx: Tx, context: KeptContext, asked: ScorecardAsked): Promise<Scorecard | null> {
  const period = readPeriod(asked.period);
  if (!period) throw new RangeError(`"${asked.period}" is no period; write 2026-11, 2026-W47 or 2026-11-19.`);
  const subject = await findSubject(tx, context, { subject: asked.subject, id: asked.id ?? null }, period);
  if (!subject) return null;
  const ground = await readGround(tx, context, subject, period, asked.now, asked.measures);
  const rows = subject.kind === 'person' ? [] : await readMatrix(tx, ground);
  const cards = await readCardsOn(tx, ground, rows);
  return { subject, period, cards, rows };
}
