import { allTenants } from '../../platform/auth/organisation.ts';
import { StartProblem } from '../../platform/database-server/index.ts';
import type { TableDifference } from '../../platform/ledger/compare.ts';
import { type Verdict, verifyTenant } from '../../platform/ledger/verify.ts';
import type { Ground } from '../kept.ts';
import { organisationOf } from '../organisation-of.ts';
import { knownSealKey, notedSeals } from '../seal-book.ts';
import { verifyRebuild } from './verify-rebuild.ts';

/** What was found in one organisation. */
export interface Verification extends Verdict {
  organisation: string;
  facts_per_second: number;
  /** With `--rebuild`: what the facts give otherwise than what is shown. */
  rebuild?: TableDifference[];
}

/**
 * `kept verify`: reads every organisation's ledger from its beginning and names what is not as it was sealed. With
 * `rebuild` also makes everything that follows from the facts anew, and names what is shown otherwise.
 * @throws StartProblem when facts were sealed and the key they were sealed with is not there
 */
export const verify = async (
  ground: Pick<Ground, 'sql' | 'owner'>,
  dataFolder: string,
  progress: (line: string) => void,
  { rebuild = false, now = Date.now() } = {},
): Promise<Verification[]> => {
  const key = await knownSealKey(dataFolder);
  const [sealed] = await ground.owner<{ some: boolean }[]>`select exists (select from fact_block) as some`;
  if (!key && sealed!.some)
    throw new StartProblem(
      `The facts were sealed with a key that is not in ${dataFolder}/seal.key. Put it back from a backup; without it nobody can tell.`,
    );
  const noted = await notedSeals(dataFolder);
  const found: Verification[] = [];
  for (const tenant of await allTenants(ground.owner)) {
    const begun = performance.now();
    const rate = (facts: number) => Math.round(facts / Math.max(0.001, (performance.now() - begun) / 1_000));
    const { zone } = await organisationOf(ground.owner)(tenant);
    const verdict = await verifyTenant(ground.sql, tenant, {
      ...{ key: key ?? Buffer.alloc(32), anchors: noted.get(tenant) ?? new Map(), zone },
      onProgress: (facts) => progress(`${facts} facts, ${rate(facts)} each second`),
    });
    const verification = { organisation: tenant, ...verdict, facts_per_second: rate(verdict.facts) };
    const applied = (facts: number) => progress(`${facts} of ${verdict.facts} facts applied again`);
    found.push(
      rebuild
        ? { ...verification, rebuild: (await verifyRebuild(ground.sql, tenant, now, applied)).differences }
        : verification,
    );
  }
  return found;
};

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Whether nothing was found. */
export const isSound = (found: readonly Verification[]): boolean =>
  found.every(({ problems, rebuild }) => problems.length + (rebuild?.length ?? 0) === 0);

/** The findings in sentences. */
export const verificationLines = (found: readonly Verification[]): string[] =>
  found.flatMap(({ organisation, facts, blocks, unsealed, problems, facts_per_second, rebuild }) => [
    ...problems.map(({ says }) => says),
    `Organisation ${organisation}: ${count(facts, 'fact', 'facts')} in ${count(blocks, 'block', 'blocks')}` +
      `${unsealed > 0 ? `, ${unsealed} not sealed yet` : ''}, ${facts_per_second} each second. ` +
      (problems.length > 0
        ? `${count(problems.length, 'problem', 'problems')}; the first is what to look at.`
        : 'Everything is as it was sealed.'),
    ...(rebuild?.map(
      ({ table, before, after, says }) =>
        `Table ${table} is not what the facts give (${count(before, 'row', 'rows')} of it, ${after} by the facts). ${says}`,
    ) ?? []),
    ...(rebuild?.length === 0 ? ['Made anew from the facts, everything is the same.'] : []),
  ]);
