import { finding, type Finding } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import type { Pack } from '../schema.ts';

/** Bands begin at zero and rise, so that every reading has exactly one. */
export const bandFindings = ({ usage: { bands } }: Pack): Finding[] =>
  bands.flatMap(({ from, name }, index) => {
    const path = ['usage', 'bands', index, 'from'];
    if (index === 0)
      return from === 0 ? [] : [finding(path, 'The lowest band must begin at 0.', 'Every reading needs a band.')];
    const before = bands[index - 1]!;
    return from > before.from
      ? []
      : [
          finding(
            path,
            `${name} begins at ${from}, not above ${before.name} (${before.from}).`,
            'Write the bands from low to high.',
          ),
        ];
  });

/** The weights of a scorecard are shares of 100. */
export const scorecardFindings = ({ scorecards }: Pack): Finding[] =>
  scorecards.flatMap(({ name, questions }, index) => {
    const sum = questions.reduce((total, { weight }) => total + weight, 0);
    return Math.abs(sum - 100) < 1e-9
      ? []
      : [
          finding(
            ['scorecards', index, 'questions'],
            `The weights of ${name} add up to ${sum}.`,
            'Make them add up to 100.',
          ),
        ];
  });

/** Outcomes that count as effective are outcomes that there are. */
export const effectiveFindings = ({ effective, taxonomies }: Pack): Finding[] => {
  const outcomes = taxonomies['outcomes']?.map(({ key }) => key);
  if (!outcomes)
    return [
      finding(
        ['taxonomies', 'outcomes'],
        'The outcomes of an interaction are missing.',
        'List them under "taxonomies.outcomes".',
      ),
    ];
  return effective.outcomes.flatMap((outcome, index) =>
    outcomes.includes(outcome)
      ? []
      : [finding(['effective', 'outcomes', index], `There is no outcome "${outcome}".`, didYouMean(outcome, outcomes))],
  );
};

/** A ritual that is held every day names no weekday. */
export const ritualFindings = ({ rituals }: Pack): Finding[] =>
  rituals.flatMap(({ every, on, name }, index) => {
    if (every === 'day' && on !== undefined)
      return [finding(['rituals', index, 'on'], `${name} is held every day.`, 'Leave "on" out.')];
    return every === 'week' && on === undefined
      ? [finding(['rituals', index], `${name} is held every week, but on which day?`, 'Give "on", such as fri.')]
      : [];
  });
