import type { AccountSay } from '../account-texts.ts';

const known = ['onboarding', 'live', 'irate', 'lost'] as const;

/** A stage in words; a stage that only the pack knows is written as the pack writes it. */
export function stageName(stage: string, say: AccountSay): string {
  const own = known.find((one) => one === stage);
  return own ? say(`stage.${own}`) : stage;
}
