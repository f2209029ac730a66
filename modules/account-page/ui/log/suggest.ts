/** What the talk is about, as far as the row tells: the rule that brought it, or the chance. */
export interface Occasion {
  programme?: string | undefined;
  rule?: string | undefined;
  purpose?: string | undefined;
  channel?: string | undefined;
}

const purposes: Readonly<Record<string, string>> = {
  'first-contact': 'welcome',
  expectations: 'expectations',
  profile: 'profile',
  rules: 'rules',
  trained: 'training',
  renewal: 'renewal',
  resolution: 'support',
};

const among = (wanted: string | undefined, choices: readonly { key: string }[]) =>
  choices.find(({ key }) => key === wanted)?.key;

/** The purpose to begin with: the plan's own, else what the rule is about, else the first that the pack offers. */
export function suggestPurpose(occasion: Occasion, choices: readonly { key: string }[]): string {
  const { purpose, rule } = occasion;
  return (
    among(purpose, choices) ??
    among(rule === undefined ? 'intervention' : purposes[rule], choices) ??
    choices[0]?.key ??
    'other'
  );
}

/** The channel to begin with: the plan's own, else a call. */
export function suggestChannel(occasion: Occasion, choices: readonly { key: string }[]): string {
  return among(occasion.channel, choices) ?? among('call', choices) ?? choices[0]?.key ?? 'call';
}

/** The next plan to begin with, as one would type it: after silence tomorrow, a call-back soon, nothing where none can be. */
export function suggestNext(outcome: string | null, onboarding: boolean): string {
  if (outcome === 'wrong-number' || outcome === 'refused') return '';
  if (outcome === 'call-back') return 'in 2 hours';
  if (outcome === 'no-answer') return 'tomorrow 11';
  return onboarding ? 'tomorrow 11' : 'in 7 days';
}

const milestones: Readonly<Record<string, string>> = {
  expectations: 'expectations-set',
  profile: 'profile-created',
  rules: 'rules-explained',
  trained: 'trained',
};

/** The step of the way in that a rule of the onboarding programme waits for; undefined for other rules. */
export const milestoneOf = (rule: string): string | undefined => milestones[rule];
