import type { Pack, Rule, Trigger } from '../../catalogue/packs/schema.ts';
import { allHold } from '../../maths/condition/index.ts';
import type { Deed } from '../../maths/programme/index.ts';
import type { AccountBrief } from '../organisation/index.ts';
import type { ProgrammeEvent } from './event.ts';
import { HANDED } from './facts.ts';

export interface PlacedRule extends Rule {
  programme: string;
  /** Fact types that end this one and open what its own opening ends: each takes the other's place. */
  rivals: ReadonlySet<string>;
}

/** A pack's rules, ready to be asked which of them an event concerns. */
export interface RuleBook {
  byKey: Map<string, PlacedRule>;
  openers: Map<string, PlacedRule[]>;
  /** Fact type → the rules that it may close, pause, move … */
  touching: Map<string, Set<string>>;
  /** Rules whose opening asks about the account itself, and the fact types that open them. */
  asking: { rules: Set<string>; types: Set<string> };
}

const deedLists = {
  close: 'closes',
  cancel: 'cancels',
  pause: 'pauses',
  resume: 'resumes',
  reopen: 'reopens',
  move: 'moves',
} as const satisfies Record<Deed, keyof Rule>;

export const deedNames = Object.keys(deedLists) as Deed[];
export const triggersOf = (rule: Rule, deed: Deed): Trigger[] => rule[deedLists[deed]];

const ends = (rule: Rule, fact: string): boolean =>
  [...rule.closes, ...rule.cancels].some((each) => each.fact === fact);

const rivalsOf = (rule: Rule, all: readonly Rule[]): Set<string> =>
  new Set(
    all
      .filter((other) => ends(rule, other.opens.fact) && ends(other, rule.opens.fact))
      .map((other) => other.opens.fact),
  );

const books = new WeakMap<Pack, RuleBook>();

export const ruleBook = (pack: Pack): RuleBook => {
  const known = books.get(pack);
  if (known) return known;
  const book: RuleBook = {
    byKey: new Map(),
    openers: new Map(),
    touching: new Map(),
    asking: { rules: new Set(), types: new Set() },
  };
  const all = pack.programmes.flatMap((programme) => programme.rules);
  for (const programme of pack.programmes)
    for (const each of programme.rules) {
      const rule = { ...each, programme: programme.key, rivals: rivalsOf(each, all) };
      book.byKey.set(rule.key, rule);
      if (!rule.off) book.openers.set(rule.opens.fact, [...(book.openers.get(rule.opens.fact) ?? []), rule]);
      if ([...(rule.opens.if ?? []), ...(rule.onlyIf ?? [])].some(({ field }) => field.startsWith('account.'))) {
        book.asking.rules.add(rule.key);
        book.asking.types.add(rule.opens.fact);
      }
      for (const deed of deedNames)
        for (const { fact } of triggersOf(rule, deed))
          book.touching.set(fact, (book.touching.get(fact) ?? new Set()).add(rule.key));
    }
  // Whatever is owed can be handed to somebody else.
  book.touching.set(HANDED, new Set(book.byKey.keys()));
  books.set(pack, book);
  return book;
};

const fits = (trigger: Trigger, event: ProgrammeEvent, account: AccountBrief | undefined): boolean =>
  trigger.fact === event.type && allHold(trigger.if, { payload: event.payload, account });

/** The rules under which this event opens a commitment. */
export const rulesOpenedBy = (book: RuleBook, event: ProgrammeEvent, account: AccountBrief | undefined): PlacedRule[] =>
  (book.openers.get(event.type) ?? []).filter(
    (rule) => fits(rule.opens, event, account) && allHold(rule.onlyIf, { payload: event.payload, account }),
  );

/** What the event does to a commitment of this rule; null when nothing. */
export const deedOf = (rule: PlacedRule, event: ProgrammeEvent, account: AccountBrief | undefined): Deed | null =>
  deedNames.find((deed) => triggersOf(rule, deed).some((trigger) => fits(trigger, event, account))) ?? null;

/** The case, promise or project that an event belongs to under a rule; null when the rule doesn't ask. */
export const subjectOf = (rule: PlacedRule, event: ProgrammeEvent): string | null =>
  rule.match ? String(event.payload[rule.match] ?? '') || null : null;
