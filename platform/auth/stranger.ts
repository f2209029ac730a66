import type { App } from '../http/app.ts';
import type { Caller } from '../http/caller.ts';
import { notValid } from '../http/problem.ts';

/**
 * Refuses to tie a sign-in to somebody who is no person of the caller's organisation.
 * @throws {Problem} 422
 */
export const refuseStranger = async (app: App, caller: Caller, person: string | null | undefined): Promise<void> => {
  if (person && !(await app.auth.isPerson(caller.tenant, person)))
    throw notValid('body.person', 'There is no such person in the organisation. Take an id of the people list.');
};
