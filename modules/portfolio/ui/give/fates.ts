import type { Answer } from '../../../../platform/http/client.ts';
import type { previewHandover } from '../../routes/handovers.ts';

export type Preview = Answer<typeof previewHandover>;
export type PreviewLine = Preview['lines'][number];
export type PromiseLine = PreviewLine['promises'][number];
export type Fate = 'goes' | 'stays' | 'off';

/** What was chosen otherwise than proposed: for accounts to whom, for what is open what becomes of it. */
export interface Choices {
  to: Readonly<Record<string, string>>;
  fates: Readonly<Record<string, Fate>>;
  /** Why a promise is called off. */
  reasons: Readonly<Record<string, string>>;
}

export const noChoices: Choices = { to: {}, fates: {}, reasons: {} };

/** What becomes of a promise: as chosen, else as proposed. */
export const fateOf = ({ fates }: Choices, promise: PromiseLine): Fate => fates[promise.id] ?? promise.does;

/** To whom an account goes: as chosen, else as spread. */
export const receiverOf = ({ to }: Choices, line: PreviewLine): string => to[line.account.id] ?? line.to.id;

/** The accounts that change hands. */
export const moving = (preview: Preview, choices: Choices): PreviewLine[] =>
  preview.lines.filter((line) => receiverOf(choices, line) !== line.from?.id);

/** How many promises of the accounts that move meet which fate, and how many are called off without a reason. */
export const tally = (preview: Preview, choices: Choices) => {
  const sums = { goes: 0, stays: 0, off: 0, unexplained: 0 };
  for (const promise of moving(preview, choices).flatMap(({ promises }) => promises)) {
    const fate = fateOf(choices, promise);
    sums[fate] += 1;
    if (fate === 'off' && !choices.reasons[promise.id]?.trim()) sums.unexplained += 1;
  }
  return sums;
};

/** Chooses one fate for all of these at once. */
export const withFate = (choices: Choices, promises: readonly PromiseLine[], fate: Fate): Choices => ({
  ...choices,
  fates: { ...choices.fates, ...Object.fromEntries(promises.map(({ id }) => [id, fate])) },
});

/** What is sent. */
export const handoverBody = (preview: Preview, choices: Choices) => {
  const lines = moving(preview, choices);
  return {
    lines: lines.map((line) => ({ account: line.account.id, person: receiverOf(choices, line) })),
    promises: lines
      .flatMap(({ promises }) => promises)
      .map((promise) => {
        const does = fateOf(choices, promise);
        const reason = choices.reasons[promise.id]?.trim();
        return { commitment: promise.id, does, ...(does === 'off' && reason ? { reason } : {}) };
      }),
  };
};
