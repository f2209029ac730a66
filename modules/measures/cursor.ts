import { MeasureError } from './measure-error.ts';

/** Where a page of explained rows ended: the instant to the microsecond (absent for accounts) and the id. */
export interface Place {
  at?: string;
  id: string;
}

/** A place as text that a client hands back unread. */
export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that a cursor stands for. @throws MeasureError for a text that is none. */
export function placeOf(cursor: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof place === 'object' && place !== null && 'id' in place && typeof place.id === 'string') {
      if (!('at' in place)) return { id: place.id };
      if (typeof place.at === 'string' && !Number.isNaN(Date.parse(place.at))) return { at: place.at, id: place.id };
    }
  } catch {
    // Told below, together with well-formed JSON that is no place.
  }
  throw new MeasureError('The cursor is not one that was given out; ask for the first page again.');
}
