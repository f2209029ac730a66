import { measureByKey } from '../../catalogue/measures/index.ts';
import type { Pack } from '../../catalogue/packs/schema.ts';
import type { PackPage } from './page-shape.ts';
import { hoursWords, ritualWords } from './words/hours-words.ts';
import { ruleWords } from './words/rule-words.ts';
import { amountWords, numberWords } from './words/value-words.ts';

/** What a measure is called and counted in: the shipped one, or what the pack announces of it. */
export const measureAbout = (pack: Pack, key: string) => {
  const shipped = measureByKey.get(key);
  const announced = pack.announces.measures.find(({ measure }) => measure === key);
  return {
    name: shipped?.name ?? announced?.name ?? key,
    unit: shipped?.unit ?? announced?.unit,
    direction: shipped?.direction ?? announced?.direction ?? 'up',
    question: shipped?.question ?? null,
    counted: shipped !== undefined,
  };
};

const measureRow = (pack: Pack, entry: Pack['measures'][number]) => {
  const { name, unit, direction, question, counted } = measureAbout(pack, entry.measure);
  const lessIsBetter = direction === 'down';
  const amount = (value: number | null) => (value === null ? null : amountWords(value, unit));
  const benchmark = amount(entry.benchmark);
  return {
    key: entry.measure,
    name,
    question,
    benchmark: benchmark && lessIsBetter ? `at most ${benchmark}` : benchmark,
    aim: amount(entry.aim),
    weight: entry.weight,
    lessIsBetter,
    counted,
  };
};

const range = (bands: Pack['usage']['bands'], index: number): string => {
  const from = bands[index]!.from;
  const next = bands[index + 1];
  if (!next) return `${numberWords(from)} or more`;
  return index === 0 ? `below ${numberWords(next.from)}` : `${numberWords(from)} to below ${numberWords(next.from)}`;
};

const effectiveWords = ({ effective, taxonomies }: Pack): string => {
  const name = (key: string) => taxonomies['outcomes']?.find((term) => term.key === key)?.name ?? key;
  const outcome = effective.outcomes.map((key) => `“${name(key)}”`).join(' or ');
  const talk = effective.talkSecondsAtLeast;
  return `An interaction is effective when its outcome is ${outcome}${talk > 0 ? `, and a call when the talk lasted ${talk} seconds or more` : ''}.`;
};

const taxonomyName = (key: string): string => `${key[0]!.toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`;

/** A pack in words that a manager understands. Pure: the same pack gives the same page. */
export const pageOf = (pack: Pack): PackPage => ({
  key: pack.key,
  name: pack.name,
  sentence: pack.sentence,
  hours: hoursWords(pack.calendar),
  holidays: pack.calendar.holidays.length,
  stages: pack.stages,
  effective: effectiveWords(pack),
  renewals: `A renewal is early from ${pack.renewals.earlyFromDays} days before the end; work on it begins ${pack.renewals.windowDays} days before.`,
  usage: {
    metric: pack.usage.metric,
    bands: pack.usage.bands.map(({ key, name }, index) => ({
      key,
      name,
      range: `${range(pack.usage.bands, index)} a week`,
    })),
  },
  programmes: pack.programmes.map(({ key, name, sentence, rules }) => ({
    key,
    name,
    sentence,
    rules: rules.map((rule) => ruleWords(rule, pack)),
  })),
  measures: [...Map.groupBy(pack.measures, ({ group }) => group)].map(([group, entries]) => ({
    group,
    measures: entries.map((entry) => measureRow(pack, entry)),
  })),
  rituals: pack.rituals.map((ritual) => ({
    key: ritual.key,
    name: ritual.name,
    when: ritualWords(ritual),
    brings: ritual.brings,
    measures: ritual.measures.map((key) => measureAbout(pack, key).name),
  })),
  scorecards: pack.scorecards.map(({ key, name, questions }) => ({ key, name, questions })),
  modules: pack.modules.map(({ name }) => name),
  taxonomies: Object.entries(pack.taxonomies).map(([key, terms]) => ({
    key,
    name: taxonomyName(key),
    terms: terms.map((term) => ({
      key: term.key,
      name: term.name,
      hint: term.hint ?? null,
      retired: term.retired === true,
    })),
  })),
});
