import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { readAccount } from '../accounts/index.ts';
import { visiblePeople } from '../people/index.ts';

/** The refusal for an account that is not there and for one that is not the caller's to see, in the same words. */
export const noAccount = () => new Problem('not-found', 'There is no such account in your portfolio.');

/** Lets a caller read an account of the own view, or that nobody holds. @throws Problem 404 for any other */
export const admitReader = async (app: App, caller: Caller, id: string): Promise<void> =>
  inTenant(app.sql, caller.tenant, async (tx) => {
    const [account, people] = await Promise.all([readAccount(tx, caller.tenant, id), visiblePeople(tx, caller)]);
    const visible = account && (people === null || !account.owner || people.includes(account.owner.id));
    if (!visible) throw noAccount();
  });
