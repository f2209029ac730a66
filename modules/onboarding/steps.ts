import type { Pack } from '../../catalogue/packs/schema.ts';

/** The programme of the pack that is the way in. */
export const programmeKey = 'onboarding';

/** A step of the way in, as the pack has it. */
export interface Step {
  rule: string;
  title: string;
  because: string | null;
  /** The milestone that ends it, where one does; null when something else does, as a talk. */
  milestone: string | null;
}

type Rule = Pack['programmes'][number]['rules'][number];

const milestoneOf = ({ closes }: Rule): string | null => {
  for (const { fact, if: conditions } of closes) {
    const is = conditions?.find(({ field }) => field === 'payload.milestone')?.is;
    if (fact === 'milestone.reached' && typeof is === 'string') return is;
  }
  return null;
};

/** The steps of the way in, in the order of the pack. */
export const stepsOf = (pack: Pack): Step[] =>
  (pack.programmes.find(({ key }) => key === programmeKey)?.rules ?? []).map((rule) => ({
    rule: rule.key,
    title: rule.title,
    because: rule.because ?? null,
    milestone: milestoneOf(rule),
  }));

const seconds = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400, workingDays: 86_400 } as const;

/** The longest clock of the way in, in days; a month where the pack has none. */
export const longestDays = (pack: Pack): number => {
  const rules = pack.programmes.find(({ key }) => key === programmeKey)?.rules ?? [];
  const each = rules.flatMap(({ clock: { within } }) =>
    within
      ? Object.entries(within).map(([unit, n]) => ((n ?? 0) * seconds[unit as keyof typeof seconds]) / 86_400)
      : [],
  );
  return each.length === 0 ? 30 : Math.max(...each);
};
