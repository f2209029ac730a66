import type { Tx } from '../../../platform/db/connect.ts';
import { notFound, Problem } from '../../../platform/http/problem.ts';
import type { KeptContext } from '../../organisation/index.ts';
import { mergePacks } from '../change/merge-packs.ts';
import { type DraftRow, holdDraft, putDraft } from '../store/drafts.ts';
import { newestOf } from './draft.ts';

export type KeptDraft = Omit<DraftRow, 'body' | 'user' | 'name'> & { body: Record<string, unknown> };

const elsewhere = (): Problem =>
  new Problem('conflict', 'This draft was changed in another window. Load it again to go on from there.');

/**
 * Keeps a draft as the next revision.
 * @throws {Problem} 409 when another window of the same person changed it meanwhile
 */
export const keepDraft = async (
  tx: Tx,
  tenant: string,
  draft: Omit<DraftRow, 'changedAt' | 'body'> & { body: Record<string, unknown> },
  now: number,
): Promise<KeptDraft> => {
  const revision = await putDraft(tx, tenant, draft, now);
  if (revision === null) throw elsewhere();
  return { base: draft.base, body: draft.body, revision, changedAt: now };
};

/**
 * Brings a draft onto the version in force, which somebody saved while it was made.
 * @throws {Problem} 404 without a draft, 409 when another window changed it meanwhile
 */
export const renewDraft = async (
  tx: Tx,
  context: KeptContext,
  { user, revision }: { user: string; revision: number },
  now: number,
): Promise<KeptDraft & { clashes: string[] }> => {
  const { tenant } = context.organisation;
  const draft = await holdDraft(tx, tenant, user);
  if (!draft) throw notFound('draft');
  if (draft.revision !== revision) throw elsewhere();
  const current = newestOf(context);
  const base = context.packs.find(({ version }) => version === draft.base) ?? current;
  const { body, clashes } = mergePacks(base.pack, draft.body, current.pack);
  const next = { ...draft, base: current.version, body: body as Record<string, unknown> };
  return { ...(await keepDraft(tx, tenant, next, now)), clashes };
};
