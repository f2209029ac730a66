import { finding, type Finding, type Path } from '../finding.ts';
import type { Known, KnownFields } from '../known.ts';
import { didYouMean } from '../nearest.ts';
import type { Pack, Rule, Trigger } from '../schema.ts';
import { clocksOf } from './clocks.ts';
import { conditionFindings } from './conditions.ts';

const lists = ['closes', 'cancels', 'pauses', 'resumes', 'reopens', 'moves'] as const;

/** The fact types that a pack may name: those there are and those it announces. */
export const factsOf = (pack: Pack, known: Known): Known['facts'] =>
  new Map([...pack.announces.facts.map(({ fact }): [string, KnownFields] => [fact, null]), ...known.facts]);

/** The pack's own words narrow what an interaction can say. */
const withWords = (pack: Pack, type: string, fields: KnownFields): KnownFields => {
  if (type !== 'interaction.logged' || fields === null) return fields;
  const narrowed = new Map(fields);
  for (const [field, taxonomy] of [
    ['outcome', 'outcomes'],
    ['purpose', 'purposes'],
    ['channel', 'channels'],
  ] as const) {
    const terms = pack.taxonomies[taxonomy];
    if (terms) narrowed.set(field, { kind: 'text', values: terms.map(({ key }) => key) });
  }
  return narrowed;
};

const triggerFindings = (pack: Pack, facts: Known['facts'], trigger: Trigger, path: Path): Finding[] => {
  const fields = facts.get(trigger.fact);
  if (fields === undefined) {
    const hint = didYouMean(trigger.fact, facts.keys()) ?? 'If it comes later, name it under "announces.facts".';
    return [finding([...path, 'fact'], `There is no fact type "${trigger.fact}".`, hint)];
  }
  return conditionFindings(trigger.if ?? [], withWords(pack, trigger.fact, fields), [...path, 'if']);
};

/** A payload field that a rule reads of its opening fact, or of any fact that it listens to. */
const fieldThere = (facts: Known['facts'], trigger: Trigger, field: string, path: Path): Finding[] => {
  const fields = facts.get(trigger.fact);
  if (!fields || fields.has(field)) return [];
  return [finding(path, `${trigger.fact} says nothing about "${field}".`, didYouMean(field, fields.keys()))];
};

const wiring = (rule: Rule, facts: Known['facts'], path: Path): Finding[] => {
  const found: Finding[] = [];
  if (rule.closes.length === 0)
    found.push(
      finding(
        [...path, 'closes'],
        'Nothing ever closes this, so it could only be broken.',
        'Say which fact closes it.',
      ),
    );
  if (rule.pauses.length > 0 && rule.resumes.length === 0)
    found.push(
      finding([...path, 'pauses'], 'Nothing lets a paused clock go on.', 'Say under "resumes" which fact does.'),
    );
  if (rule.resumes.length > 0 && rule.pauses.length === 0)
    found.push(
      finding(
        [...path, 'resumes'],
        'Nothing pauses this clock, so nothing can resume it.',
        'Leave it out, or add "pauses".',
      ),
    );
  const { until } = rule.clock;
  if (until !== undefined && !until.startsWith('payload.'))
    found.push(
      finding(
        [...path, 'clock', 'until'],
        `"${until}" leads nowhere.`,
        'Write payload.… and the field with the promised time.',
      ),
    );
  else if (until !== undefined)
    found.push(...fieldThere(facts, rule.opens, until.slice('payload.'.length), [...path, 'clock', 'until']));
  if (rule.match !== undefined) {
    for (const trigger of [rule.opens, ...rule.closes])
      found.push(...fieldThere(facts, trigger, rule.match, [...path, 'match']));
  }
  return found;
};

/** Everything about the rules of the programmes: their facts, conditions, clocks and steps. */
export const ruleFindings = (pack: Pack, known: Known): Finding[] => {
  const facts = factsOf(pack, known);
  return pack.programmes.flatMap((programme, p) =>
    programme.rules.flatMap((rule, r) => {
      const path = ['programmes', p, 'rules', r];
      return [
        ...triggerFindings(pack, facts, rule.opens, [...path, 'opens']),
        ...lists.flatMap((list) =>
          rule[list].flatMap((trigger, index) => triggerFindings(pack, facts, trigger, [...path, list, index])),
        ),
        ...conditionFindings(rule.onlyIf ?? [], withWords(pack, rule.opens.fact, facts.get(rule.opens.fact) ?? null), [
          ...path,
          'onlyIf',
        ]),
        ...wiring(rule, facts, path),
        ...clocksOf(rule, path),
      ];
    }),
  );
};
