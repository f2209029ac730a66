/** A measure was asked for something that its shape can't answer; the message says what and what to do instead. */
export class MeasureError extends Error {
  override name = 'MeasureError';
}
