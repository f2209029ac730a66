import { finding, type Finding } from '../finding.ts';
import type { Known } from '../known.ts';
import { didYouMean } from '../nearest.ts';
import type { Pack } from '../schema.ts';

/** The measures that a pack may name: those there are, and those it announces. */
export const measuresOf = (pack: Pack, known: Known): Known['measures'] =>
  new Map([...pack.announces.measures.map(({ measure, ...about }) => [measure, about] as const), ...known.measures]);

const unknown = (path: readonly (string | number)[], key: string, measures: Known['measures']): Finding =>
  finding(
    path,
    `There is no measure "${key}".`,
    didYouMean(key, measures.keys()) ?? 'If it comes later, name it under "announces.measures".',
  );

/** Measures that don't exist, benchmarks that can't be meant, weights that weigh nothing. */
export const measureFindings = (pack: Pack, known: Known): Finding[] => {
  const measures = measuresOf(pack, known);
  const found = pack.measures.flatMap((entry, index): Finding[] => {
    const about = measures.get(entry.measure);
    if (!about) return [unknown(['measures', index, 'measure'], entry.measure, measures)];
    return (['benchmark', 'aim'] as const).flatMap((key) => {
      const value = entry[key];
      if (value === null) return [];
      const path = ['measures', index, key];
      if (value < 0 && about.unit !== 'money') return [finding(path, `${about.name} can’t be below zero.`)];
      if (about.unit !== 'percent') return [];
      if (value > 0 && value < 1)
        return [
          finding(
            path,
            `This is ${value} %, less than one in a hundred.`,
            `Write ${Math.round(value * 1e6) / 1e4} for ${Math.round(value * 1e6) / 1e4} %.`,
          ),
        ];
      return value > 200 ? [finding(path, `${value} % can’t be reached.`)] : [];
    });
  });
  const rituals = pack.rituals.flatMap((ritual, r) =>
    ritual.measures.flatMap((key, index) =>
      measures.has(key) ? [] : [unknown(['rituals', r, 'measures', index], key, measures)],
    ),
  );
  const weightless = pack.measures.length > 0 && pack.measures.every(({ weight }) => weight === 0);
  return [
    ...found,
    ...rituals,
    ...(weightless
      ? [finding(['measures'], 'Every measure weighs nothing.', 'Give at least one a weight above 0.')]
      : []),
  ];
};
