/**
 * A calendar or a clock that cannot be used. `field` is the path of what is wrong (`week.mon[0]`, `zone`, `within`);
 * the message says what is wrong there and what to write instead.
 */
export class CalendarError extends Error {
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.name = 'CalendarError';
    this.field = field;
  }
}
