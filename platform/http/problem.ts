/** One wrong field of a request: where it is (`body.contact.phone`) and what to do about it. */
export interface Fault {
  where: string;
  what: string;
}

/** A problem as RFC 9457 (`application/problem+json`) sends it, with the fields of Kept's own. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  /** What was wrong, where, and what to do. */
  detail: string;
  /** The request's id, to find it in the log. */
  instance?: string;
  faults?: Fault[];
  [more: string]: unknown;
}

/** The kinds of problem, their status and their title. */
const kinds = {
  'bad-request': [400, 'The request could not be read'],
  'not-signed-in': [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  'not-found': [404, 'Nothing here'],
  'method-not-allowed': [405, 'This address does not answer to that method'],
  conflict: [409, 'Something else happened first'],
  gone: [410, 'No longer valid'],
  'too-large': [413, 'Too large'],
  'wrong-media-type': [415, 'This kind of content is not understood here'],
  'not-valid': [422, 'Something in the request is not valid'],
  'too-many': [429, 'Too many requests'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'Not ready to answer'],
} as const;

/** The name of a kind of problem; ends the `type` address of its answer. */
export type ProblemKind = keyof typeof kinds;

/** A refusal with its reason. Throw it anywhere below a route: the answer is made from it and from nothing else. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly faults: Fault[] | undefined;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(kind: ProblemKind, detail: string, faults?: Fault[], more: Record<string, unknown> = {}) {
    super(detail);
    this.name = 'Problem';
    this.kind = kind;
    this.status = kinds[kind][0];
    this.faults = faults;
    this.more = more;
  }

  /** The body of the answer. `instance` is the request's id. */
  body(instance?: string): ProblemBody {
    return {
      ...this.more,
      type: `urn:kept:problem:${this.kind}`,
      title: kinds[this.kind][1],
      status: this.status,
      detail: this.message,
      ...(instance === undefined ? {} : { instance }),
      ...(this.faults === undefined ? {} : { faults: this.faults }),
    };
  }
}

/** The answer for anything that isn't there or belongs to someone else: the same words for both. */
export const notFound = (what: string): Problem =>
  new Problem('not-found', `There is no such ${what}, or it is not yours to see. Check the address.`);

/** The answer for one wrong field. */
export const notValid = (where: string, what: string): Problem =>
  new Problem('not-valid', `${where}: ${what}`, [{ where, what }]);
