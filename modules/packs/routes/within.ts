import type { Tx } from '../../../platform/db/connect.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import type { App } from '../../../platform/http/app.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { type KeptContext, openContext } from '../../organisation/index.ts';
import { type DeclaredFacts, knownTo } from '../known.ts';

declare module '../../../platform/http/app.ts' {
  interface App {
    /** The declared fact types, by name: what the rules of a pack may name. */
    factTypes?: DeclaredFacts;
  }
}

/** Works in the caller's organisation, in one transaction. */
export const within = <T>(
  app: App,
  caller: Caller,
  work: (tx: Tx, context: KeptContext) => Promise<T> | T,
): Promise<T> => inTenant(app.sql, caller.tenant, async (tx) => work(tx, await openContext(tx, caller.tenant)));

/** What a draft of this organisation may refer to. */
export const knownIn = (app: App, context: KeptContext) =>
  knownTo(
    app.factTypes,
    context.packs.map(({ pack }) => pack),
  );
