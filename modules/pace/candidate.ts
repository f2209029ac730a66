/** Why an account could bring a figure, in data; a screen makes words of it. Instants are epoch milliseconds. */
export type Reason =
  | {
      kind: 'move';
      list: 'up' | 'down';
      short: number;
      metric: string;
      to: string;
      trend: 'rising' | 'steady' | 'falling';
      like: number;
      likeMoved: number;
    }
  | { kind: 'clock'; title: string; dueAt: number | null; late: boolean; moves: number }
  | { kind: 'talk'; at: number; purpose: string | null; agenda: string | null; promised: boolean }
  | {
      kind: 'term';
      endsOn: string;
      daysLeft: number;
      amount: number;
      currency: string;
      plan: string;
      saidYes: boolean;
      happiness: number | null;
    }
  | { kind: 'lacking'; aspect: string; modules: number; allModules: number; dueAt: number | null }
  | { kind: 'quiet'; lastContactAt: number | null }
  | { kind: 'unhappy'; irate: boolean; happiness: number | null; lastContactAt: number | null };

/** An account that could bring a figure. */
export interface Candidate {
  account: { id: string; name: string };
  holder: string | null;
  reason: Reason;
  /** Between 0 and 1 where it is known. */
  chance: number | null;
  /** What a talk about it would be about. */
  purpose: string | null;
}

/** The likeliest of them, and how many there are. */
export interface Candidates {
  items: Candidate[];
  total: number;
}

/** So many are shown: more than a day can bring anyway. */
export const MOST = 8;
