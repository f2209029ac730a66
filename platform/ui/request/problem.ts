/** A refusal in the form of RFC 9457, as every route of the server answers it. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  /** What to do about it. */
  detail?: string;
  /** Where it happened: the route, or the thing it was about. */
  instance?: string;
  /** One entry per field, by its name in the request. */
  errors?: readonly { field: string; message: string }[];
}

/** A request that was refused or never answered (`status` 0). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ? `${problem.title}: ${problem.detail}` : problem.title);
    this.problem = problem;
  }
}

type FieldError = { field?: string; path?: string | string[]; pointer?: string; message?: string; detail?: string };

/** Makes a problem of whatever a server sent: RFC 9457, a plain `{message}`, or nothing readable. */
export function readProblem(status: number, body: unknown, where: string, unreadable: string): Problem {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem> & { message?: string };
  const errors = (sent.errors as readonly FieldError[] | undefined)?.map((error) => ({
    field: fieldOf(error),
    message: error.message ?? error.detail ?? '',
  }));
  return {
    ...(sent.type ? { type: sent.type } : {}),
    title: sent.title ?? sent.message ?? unreadable,
    status,
    ...(sent.detail ? { detail: sent.detail } : {}),
    instance: sent.instance ?? where,
    ...(errors ? { errors } : {}),
  };
}

/** "/administrator/email", ["administrator","email"] and "administrator.email" are the same field. */
function fieldOf({ field, path, pointer }: FieldError): string {
  if (Array.isArray(path)) return path.join('.');
  return (field ?? path ?? pointer ?? '').replace(/^#?\//, '').replaceAll('/', '.');
}
