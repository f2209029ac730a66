import type { Channel, Purpose } from './words/vocabulary.ts';

/** How a talk comes about. `agreed` ones are planned or promised, so the customer expects them. */
export interface Occasion {
  purpose: Purpose;
  /** When it begins, in local seconds. */
  at: number;
  channel: Channel;
  agreed: boolean;
  /** Already on the line, with the seconds talked: an inbound call. */
  onTheLine_seconds?: number;
}
