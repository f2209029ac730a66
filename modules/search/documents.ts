import type { Pack } from '../../catalogue/packs/schema.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { openedId } from '../commitments/index.ts';
import { type Document, documentOf } from './document.ts';

/** A fact as far as search is concerned. */
export interface ToldFact {
  seq: number;
  id: string;
  type: string;
  at: number;
  account: string | null;
  person: string | null;
  payload: Record<string, unknown>;
}

/** The fact types that something to find comes of. */
export const tellingTypes = [
  'account.described',
  'contact.described',
  'person.defined',
  'interaction.logged',
  'promise.made',
  'help.asked',
  'action.agreed',
  'case.opened',
  'case.resolved',
  'learning.shared',
  'project.started',
  'project.milestone-set',
  'project.closed',
  'project.cancelled',
  'fact.withdrawn',
] as const;

/** What somebody owes somebody: a promise to a customer or by one, help, an action of a review. */
const promising: readonly string[] = ['promise.made', 'help.asked', 'action.agreed'];

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const talk = ({ id, at, payload }: ToldFact): Document => {
  const next = (payload['next'] ?? {}) as Record<string, unknown>;
  return documentOf('talk', id, at, {
    texts: [text(payload['note']), text(payload['help']), text(next['agenda']), text(next['expected'])],
  });
};

/** A promise is found as the commitments that the packs let its fact open. */
const promises = (tenant: string, packs: readonly Pack[], { id, type, at, payload }: ToldFact): Document[] => {
  const rules = new Set(
    packs.flatMap((pack) =>
      pack.programmes.flatMap(({ rules: all }) => all.filter(({ opens }) => opens.fact === type).map(({ key }) => key)),
    ),
  );
  return [...rules].map((rule) =>
    documentOf('promise', openedId(tenant, rule, id), at, { texts: [text(payload['text'])] }),
  );
};

/** What the facts themselves say; nothing has to be read for it. */
export const documentsIn = (tenant: string, packs: readonly Pack[], facts: readonly ToldFact[]): Document[] =>
  facts.flatMap((fact) => {
    if (fact.type === 'interaction.logged') return [talk(fact)];
    if (promising.includes(fact.type)) return promises(tenant, packs, fact);
    if (fact.type === 'learning.shared')
      return [documentOf('learning', fact.id, fact.at, { texts: [text(fact.payload['text'])] })];
    return [];
  });

/** The things whose own tables have to be asked what they say now. */
export const thingsTouched = (tenant: string, facts: readonly ToldFact[]) => {
  const of = (types: readonly string[], id: (fact: ToldFact) => string | null) => [
    ...new Set(facts.filter(({ type }) => types.includes(type)).flatMap((fact) => id(fact) ?? [])),
  ];
  return {
    accounts: of(['account.described', 'contact.described', 'fact.withdrawn'], ({ account }) => account),
    people: of(['person.defined'], ({ person }) => person),
    projects: of(['project.started', 'project.milestone-set', 'project.closed', 'project.cancelled'], ({ payload }) =>
      idOf(tenant, 'project', String(payload['project'])),
    ),
    cases: of(['case.opened', 'case.resolved'], ({ payload }) => idOf(tenant, 'case', String(payload['case']))),
  };
};
