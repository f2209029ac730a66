/** How big a company to make. */
export type Size = 'small' | 'team' | 'large';

export interface Extent {
  teams: number;
  /** Account managers in a team; the lead comes on top. */
  people: number;
  /** Accounts each of them looks after once the period has run. */
  accounts: number;
  days: number;
  /** New customers per account manager in thirty days. */
  arrivals: number;
  /** Accounts each looks after when the period begins. */
  accounts_at_start: number;
}

/** `team` fills the huddle screens; `small` is a desk department; `large` is for measuring. */
export const extents: Record<Size, Extent> = {
  team: { teams: 1, people: 10, accounts: 60, days: 90, arrivals: 3, accounts_at_start: 57 },
  small: { teams: 3, people: 12, accounts: 60, days: 120, arrivals: 3, accounts_at_start: 57 },
  large: { teams: 12, people: 14, accounts: 150, days: 540, arrivals: 6.2, accounts_at_start: 142 },
};
