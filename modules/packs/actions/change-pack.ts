import type { Pack } from '../../../catalogue/packs/index.ts';
import type { Sql, Tx } from '../../../platform/db/connect.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound, Problem } from '../../../platform/http/problem.ts';
import { type KeptContext, openContext } from '../../organisation/index.ts';
import { diffPacks } from '../change/diff.ts';
import { type DeclaredFacts, knownTo } from '../known.ts';
import { dropDraft } from '../store/drafts.ts';
import { type AppliesTo, insertVersion, lockOrganisation } from '../store/versions.ts';
import { applyToOpen } from './apply-to-open.ts';
import { type Draft, draftedPack, newestOf } from './draft.ts';

/** Who changes the pack of which organisation, when. */
export interface Editor {
  tenant: string;
  person: string | null;
  /** The sign-in account, whose draft is over when it is saved. */
  user?: string | undefined;
  name: string;
  /** Epoch milliseconds: the new version is in force from here on. */
  now: number;
  factTypes?: DeclaredFacts | undefined;
}

export interface Saving {
  note: string;
  appliesTo: AppliesTo;
}

export interface Saved {
  version: number;
  effectiveFrom: number;
  /** Open commitments that the new version judges from now on. */
  rejudged: number;
}

const knownIn = (context: KeptContext, editor: Editor) =>
  knownTo(
    editor.factTypes,
    context.packs.map(({ pack }) => pack),
  );

const save = async (
  tx: Tx,
  context: KeptContext,
  editor: Editor,
  pack: Pack,
  { note, appliesTo, restores }: Saving & { restores: number | null },
): Promise<Saved> => {
  const current = newestOf(context);
  if (diffPacks(current.pack, pack).length === 0)
    throw new Problem('not-valid', `This says the same as version ${current.version}, so there is nothing to save.`);
  // Never before the version that it replaces, even where a clock was set back.
  const effectiveFrom = Math.max(editor.now, current.effectiveFrom);
  const version = { version: current.version + 1, effectiveFrom, pack };
  await insertVersion(tx, editor.tenant, {
    ...version,
    note,
    appliesTo,
    restores,
    basedOn: current.version,
    savedBy: { person: editor.person, name: editor.name },
  });
  const rejudged = appliesTo === 'open-and-new' ? await applyToOpen(tx, context, version, editor.now) : 0;
  return { version: version.version, effectiveFrom, rejudged };
};

const changing = <T>(sql: Sql, tenant: string, work: (tx: Tx, context: KeptContext) => Promise<T>): Promise<T> =>
  inTenant(sql, tenant, async (tx) => {
    await lockOrganisation(tx, tenant);
    return work(tx, await openContext(tx, tenant));
  });

/**
 * Saves a new version of the pack, in force from now on.
 * @throws {Problem} 409 when somebody saved another version since `base`; 422 for what is wrong, or no change at all
 */
export const changePack = (sql: Sql, editor: Editor, draft: Draft & Saving): Promise<Saved> =>
  changing(sql, editor.tenant, async (tx, context) => {
    const known = knownIn(context, editor);
    const saved = await save(tx, context, editor, draftedPack(context, draft, known), { ...draft, restores: null });
    if (editor.user !== undefined) await dropDraft(tx, editor.tenant, editor.user);
    return saved;
  });

/**
 * Saves the body of an earlier version as a new one. History stays.
 * @throws {Problem} 404 for a version that isn't there, 409 and 422 as `changePack`
 */
export const rollBack = (sql: Sql, editor: Editor, wish: { base: number; to: number } & Saving): Promise<Saved> =>
  changing(sql, editor.tenant, async (tx, context) => {
    const wanted = context.packs.find(({ version }) => version === wish.to);
    if (!wanted) throw notFound('version of the pack');
    const known = knownIn(context, editor);
    const pack = draftedPack(context, { base: wish.base, pack: wanted.pack }, known);
    return save(tx, context, editor, pack, { ...wish, restores: wish.to });
  });
