import { isNamed, itemName } from '../../change/places.ts';
import { type Body, valueAt, withValue } from './edit-body.ts';

/** The draft with one of its changes taken back: what stood at the place stands there again. */
export function takenBack(body: Body, base: unknown, path: string): Body {
  const [now, before] = [valueAt(body, path), valueAt(base, path)];
  // Entries that only changed places keep what else was changed in them.
  if (Array.isArray(now) && Array.isArray(before) && isNamed(now) && isNamed(before)) {
    const order = before.map((item) => itemName(item));
    const rank = (item: unknown) => {
      const at = order.indexOf(itemName(item));
      return at < 0 ? order.length : at;
    };
    return withValue(
      body,
      path,
      now.toSorted((a, b) => rank(a) - rank(b)),
    );
  }
  return withValue(body, path, before);
}
