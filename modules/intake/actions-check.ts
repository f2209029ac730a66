import { inTenant } from '../../platform/db/tenant.ts';
import type { FactType, NewFact } from '../../platform/ledger/fact.ts';
import { checkShape } from '../../platform/ledger/ledger.ts';
import { type BatchInput, prepareBatch, type Prepared } from './actions-prepare.ts';
import { directoryOf } from './directory.ts';
import { kindByKey } from './kinds/index.ts';
import type { Item, RowRefusal } from './kinds/kind.ts';
import { directoryEntries, existingKeys, knownFacts } from './look-ups.ts';
import { Notices } from './notices.ts';
import { openFile } from './open-file.ts';
import { inPieces } from './pieces.ts';
import { readerOf } from './readers.ts';
import { ReasonGroups } from './reasons.ts';
import type { Findings, ImportRun, IntakeTools } from './run.ts';

const batchRows = 2_000;

/** Keys that the file itself brings into being: what refers to them is no mistake. */
interface Brought {
  account: Set<string>;
  person: Set<string>;
}

interface Checking {
  tools: IntakeTools;
  input: BatchInput;
  brought: Brought;
  seen: Set<string>;
  findings: Omit<Findings, 'groups' | 'notices'>;
  reasons: ReasonGroups;
}

const typeOf = (tools: IntakeTools, fact: NewFact): FactType | undefined =>
  tools.types.get(fact.type) as unknown as FactType | undefined;

/** Why a fact would be refused, as the write path would say; null when it would be taken. */
const refusalOf = (
  { tools, brought }: Checking,
  fact: NewFact,
  known: { account: Set<string>; person: Set<string> },
): RowRefusal | null => {
  const shape = checkShape(tools.types, fact, tools.now());
  if ('reason' in shape) return shape;
  const type = typeOf(tools, fact)!;
  for (const what of ['account', 'person'] as const) {
    const key = type[what]?.(shape.payload);
    if (!key || type.creates === what || known[what].has(key) || brought[what].has(key)) continue;
    return {
      reason: `There is no ${what} "${key}". Import the ${what === 'account' ? 'accounts' : 'people'} first.`,
      field: `${what}_id`,
    };
  }
  return null;
};

const keysOf = ({ tools }: Checking, facts: readonly NewFact[], what: 'account' | 'person'): string[] => [
  ...new Set(facts.flatMap((fact) => typeOf(tools, fact)?.[what]?.(fact.payload) ?? [])),
];

const noteBrought = ({ tools, brought }: Checking, facts: readonly NewFact[]): void => {
  for (const fact of facts) {
    const type = typeOf(tools, fact);
    const what = type?.creates;
    if (what === 'account' || what === 'person') brought[what].add(String(type?.[what]?.(fact.payload)));
  }
};

const judge = (checking: Checking, { item, refused }: Prepared, facts: readonly NewFact[], state: BatchState): void => {
  const { findings, reasons, seen } = checking;
  const wrong = refused ?? facts.map((fact) => refusalOf(checking, fact, state.known)).find((each) => each !== null);
  if (wrong) {
    findings.refused++;
    reasons.add(item.line, wrong);
    return;
  }
  const fresh = facts.filter((fact) => !state.there.has(fact.externalId) && !seen.has(fact.externalId));
  if (fresh.length > 0 || facts.length === 0) findings.wouldLand++;
  else findings.duplicate++;
  // The file is read once, so repeats within it are known as far as memory allows.
  if (seen.size < 500_000) for (const fact of fresh) seen.add(fact.externalId);
};

interface BatchState {
  known: { account: Set<string>; person: Set<string> };
  there: Set<string>;
}

const checkBatch = async (checking: Checking, items: readonly Item[]): Promise<void> => {
  const { tools, input } = checking;
  const { tenant, source } = input;
  const batch = await prepareBatch(tools, input, items);
  noteBrought(checking, batch.facts);
  const [account, person, there] = await inTenant(tools.sql, tenant, (tx) =>
    Promise.all([
      existingKeys(tx, tenant, 'account', keysOf(checking, batch.facts, 'account')),
      existingKeys(tx, tenant, 'person', keysOf(checking, batch.facts, 'person')),
      knownFacts(
        tx,
        tenant,
        source,
        batch.facts.map((fact) => fact.externalId),
      ),
    ]),
  );
  for (const row of batch.rows)
    judge(checking, row, batch.facts.slice(row.from, row.to), { known: { account, person }, there });
};

/**
 * Reads a file as the import would and writes nothing: how many rows would land, are known already, would come back,
 * and why. `rows` looks at the first so many only.
 */
export const checkRun = async (
  tools: IntakeTools,
  tenant: string,
  run: ImportRun,
  { rows: most = Infinity, signal }: { rows?: number; signal?: AbortSignal } = {},
): Promise<Findings> => {
  const kind = kindByKey.get(run.kind ?? '');
  if (!kind) throw new Error('Choose first what the file brings.');
  const { options, mapping, source } = run;
  const isLog = kind.shape === 'queue_log' || kind.shape === 'cdr';
  const entries = isLog
    ? await inTenant(tools.sql, tenant, (tx) => directoryEntries(tx, tenant))
    : { people: [], phones: [] };
  const table = await openFile(run.stored_path, run.file_name, kind);
  const reader = readerOf({
    kind,
    header: table.header,
    mapping,
    options,
    directory: directoryOf(entries, options.country),
    state: null,
  });
  const checking: Checking = {
    tools,
    input: { tenant, run: run.id, kind, source, options, actor: null },
    brought: { account: new Set(), person: new Set() },
    seen: new Set(),
    findings: { rows: 0, wouldLand: 0, duplicate: 0, refused: 0, complete: true },
    reasons: new ReasonGroups(),
  };
  const notices = new Notices();
  const take = async ({ items, notices: odd }: ReturnType<typeof reader.read>): Promise<void> => {
    for (const notice of odd) notices.add(notice);
    if (items.length > 0) await checkBatch(checking, items);
  };
  try {
    for await (const batch of inPieces(table.batches(), batchRows)) {
      if (signal?.aborted) break;
      const left = most - checking.findings.rows;
      if (left <= 0) {
        checking.findings.complete = false;
        break;
      }
      const part = batch.slice(0, left);
      checking.findings.rows += part.length;
      if (part.length < batch.length) checking.findings.complete = false;
      await take(reader.read(part));
    }
    await take(reader.end());
  } finally {
    await table.close();
  }
  return { ...checking.findings, groups: checking.reasons.groups(), notices: notices.groups() };
};
