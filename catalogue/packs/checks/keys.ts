import { finding, type Finding, type Path } from '../finding.ts';
import type { Pack } from '../schema.ts';

/** Complaints about the second and later uses of a key. */
const repeats = (places: readonly { key: string; path: Path }[], what: string): Finding[] => {
  const seen = new Set<string>();
  return places.flatMap(({ key, path }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      finding(
        path,
        `The ${what} "${key}" is there twice.`,
        'Give each its own key: figures and history are filed by it.',
      ),
    ];
  });
};

const listed = (items: readonly { key: string }[], at: Path) =>
  items.map(({ key }, index) => ({ key, path: [...at, index, 'key'] }));

/** Keys that name two things. A rule's key is unique in the whole pack, since commitments are filed by it. */
export const repeatedKeys = (pack: Pack): Finding[] => [
  ...repeats(listed(pack.stages, ['stages']), 'stage'),
  ...repeats(listed(pack.usage.bands, ['usage', 'bands']), 'band'),
  ...repeats(listed(pack.programmes, ['programmes']), 'programme'),
  ...repeats(
    pack.programmes.flatMap(({ rules }, index) => listed(rules, ['programmes', index, 'rules'])),
    'rule',
  ),
  ...repeats(
    pack.measures.map(({ measure }, index) => ({ key: measure, path: ['measures', index, 'measure'] })),
    'measure',
  ),
  ...repeats(listed(pack.rituals, ['rituals']), 'ritual'),
  ...repeats(listed(pack.scorecards, ['scorecards']), 'scorecard'),
  ...pack.scorecards.flatMap(({ questions }, index) =>
    repeats(listed(questions, ['scorecards', index, 'questions']), 'question'),
  ),
  ...repeats(listed(pack.modules, ['modules']), 'module'),
  ...Object.entries(pack.taxonomies).flatMap(([name, terms]) => repeats(listed(terms, ['taxonomies', name]), 'word')),
  ...repeats(
    pack.announces.measures.map(({ measure }, index) => ({
      key: measure,
      path: ['announces', 'measures', index, 'measure'],
    })),
    'announced measure',
  ),
];
