import { measureByKey } from '../../catalogue/measures/index.ts';
import { evaluateIndex, type PartFigure } from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { factById } from '../../platform/ledger/store.ts';
import { type Held, heldPayload, type HeldFigure } from './held.ts';
import { type KeptRow, unpackRows } from './kept-rows.ts';
import { refigure } from './refigure.ts';
import { readKept } from './store.ts';

/** A held review as its fact tells it, with who closed it. */
export interface HeldReview {
  id: string;
  heldAt: number;
  by: string | null;
  held: Held;
}

/** The held review of a fact; null where there is none. */
export const readHeld = async (tx: Tx, tenant: string, id: string): Promise<HeldReview | null> => {
  const fact = await factById(tx, tenant, id);
  if (fact?.type !== 'review.held') return null;
  const [by] = await tx<{ name: string }[]>`select name from person where tenant_id = ${tenant} and id = ${fact.actor}`;
  return { id, heldAt: fact.happenedAt, by: by?.name ?? null, held: heldPayload.parse(fact.payload) };
};

/** The rows behind the measures of a held review. @throws Error when they are not those that were frozen. */
export const readKeptRows = async (tx: Tx, tenant: string, { measures }: Held): Promise<Map<string, KeptRow[]>> => {
  const packed = await readKept(
    tx,
    tenant,
    measures.flatMap(({ rows }) => rows ?? []),
  );
  return new Map(
    measures.flatMap(({ measure, rows }) => {
      const found = rows === null ? undefined : packed.get(rows);
      return found && rows !== null ? [[measure, unpackRows(rows, found)] as const] : [];
    }),
  );
};

/** The id of a person of a held review. */
const personId = (tenant: string, key: string): string => idOf(tenant, 'person', key);

/**
 * Makes every counted figure of a held review again from rows: those that were kept, or those with corrections. Figures
 * of measures that Kept no longer has are left out.
 */
export const remake = (
  tenant: string,
  held: Held,
  rows: ReadonlyMap<string, readonly KeptRow[]>,
): Map<HeldFigure, Pick<HeldFigure, 'a' | 'b' | 'value'>> => {
  const days = new Map(held.people.map(({ person, days: own }) => [person, own]));
  const heads = held.people.length;
  const made = new Map<HeldFigure, Pick<HeldFigure, 'a' | 'b' | 'value'>>();
  const places = new Map(held.figures.map((figure) => [`${figure.measure} ${figure.person}`, figure]));
  const plain = (figure: HeldFigure) => {
    const measure = measureByKey.get(figure.measure);
    const all = rows.get(figure.measure);
    if (!measure || !all || measure.shape.kind === 'index') return;
    const { person } = figure;
    const own = person === null ? all : all.filter((row) => row.person === personId(tenant, person));
    const n = person === null ? heads : 1;
    const workingDays = person === null ? held.days : (days.get(person) ?? 0);
    made.set(figure, refigure(measure, own, { workingDays, persons: n, fte: n }));
  };
  held.figures.forEach(plain);
  for (const figure of held.figures) {
    const shape = measureByKey.get(figure.measure)?.shape;
    if (shape?.kind !== 'index') continue;
    const parts = shape.parts.flatMap(({ measure }): [string, PartFigure][] => {
      const part = places.get(`${measure} ${figure.person}`);
      const again = part && made.get(part);
      const direction = measureByKey.get(measure)!.direction;
      return again ? [[measure, { value: again.value, direction, target: part.target }]] : [];
    });
    const { value, a, b } = evaluateIndex(shape, Object.fromEntries(parts));
    made.set(figure, { value, a, b });
  }
  return made;
};
