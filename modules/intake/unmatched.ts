import type { Item, Notice } from './kinds/kind.ts';

/** Calls whose number or agent nobody here has: they land all the same, and are told of. */
export const unmatched = (items: readonly Item[]): Notice[] =>
  items.flatMap(({ line, drafts = [] }) =>
    drafts.flatMap(({ payload }) => {
      const found: Notice[] = [];
      const { number, account, agent, person, direction } = payload;
      if (number && !account && direction !== 'internal')
        found.push({
          line,
          code: 'unknown-number',
          message: `No one account has the number ${String(number)}: the call stands without an account.`,
        });
      if (agent && !person)
        found.push({
          line,
          code: 'unknown-agent',
          message: `Nobody here is called ${String(agent)}: the call stands without a person, or with the account’s holder.`,
        });
      return found;
    }),
  );
