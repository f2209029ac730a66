import type { z } from 'zod';
import type { Fault } from './problem.ts';

const at = (start: string, path: readonly PropertyKey[]): string => [start, ...path.map(String)].join('.');

/** What a schema found wrong, one fault per field, with the field's place (`body.contact.phone`). */
export const faultsOf = (error: z.ZodError, start: string): Fault[] =>
  error.issues.flatMap((issue): Fault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          where: at(start, [...issue.path, key]),
          what: 'This field is not known here. Leave it out.',
        }))
      : [{ where: at(start, issue.path), what: issue.message }],
  );
