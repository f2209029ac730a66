import { beforeAll, describe, expect, it } from 'vitest';
import { company, period, type Wish } from './company.ts';
import { columns, type Cell, type FileName } from './row.ts';
import { at, dayOf, instantText } from './time.ts';

type Line = Record<string, string>;
const wish: Wish = { size: 'team', seed: 7, now: at(dayOf('2026-11-19'), 14.5) };
const now = instantText(wish.now);
const today = now.slice(0, 10);
const { from } = period(wish);
const first = instantText(at(from, 0));
const raw = new Map<FileName, (readonly Cell[])[]>();

const read = new Map<string, Line[]>();

/** The rows of a file by column name, made once: thousands of them are asked for again and again. */
function lines(file: keyof typeof columns): Line[] {
  const known = read.get(file);
  if (known) return known;
  const header = columns[file];
  const made = (raw.get(file) ?? []).map((cells) => {
    if (cells.length !== header.length) throw new Error(`${file} has a row of ${cells.length} cells: ${cells.join()}`);
    return Object.fromEntries(header.map((name, place) => [name, String(cells[place])]));
  });
  read.set(file, made);
  return made;
}

const get = (line: Line, name: string): string => line[name] ?? '';

beforeAll(() => {
  for (const batch of company(wish)) {
    for (const row of batch.rows) {
      const rows = raw.get(row.file);
      if (rows) rows.push(row.cells);
      else raw.set(row.file, [row.cells]);
    }
  }
});

describe('references', () => {
  it('name accounts, people, interactions and subscriptions that exist', () => {
    const known: Record<string, Set<string>> = {
      account_id: new Set(lines('accounts.csv').map((line) => get(line, 'account_id'))),
      person_id: new Set(lines('people.csv').map((line) => get(line, 'person_id'))),
      interaction_id: new Set(lines('interactions.csv').map((line) => get(line, 'interaction_id'))),
      subscription_id: new Set(lines('subscriptions.csv').map((line) => get(line, 'subscription_id'))),
      team_id: new Set(lines('teams.csv').map((line) => get(line, 'team_id'))),
    };
    const aliases = {
      reports_to: 'person_id',
      lead_id: 'person_id',
      auditor_id: 'person_id',
      sold_by: 'person_id',
      previous_subscription_id: 'subscription_id',
      parent_team_id: 'team_id',
    };
    for (const file of Object.keys(columns) as (keyof typeof columns)[]) {
      for (const name of columns[file]) {
        const set = known[aliases[name as keyof typeof aliases] ?? name];
        if (!set) continue;
        const broken = lines(file).filter((line) => get(line, name) !== '' && !set.has(get(line, name)));
        expect(broken, `${file} ${name}`).toEqual([]);
      }
    }
  });

  it('use every key once', () => {
    for (const file of Object.keys(columns) as (keyof typeof columns)[]) {
      const key = columns[file][0];
      if (!key.endsWith('_id') || ['assignments.csv', 'usage.csv', 'attendance.csv'].includes(file)) continue;
      const keys = lines(file).map((line) => get(line, key));
      expect(new Set(keys).size, file).toBe(keys.length);
    }
  });
});

describe('people and portfolios', () => {
  it('let nobody talk before joining or after leaving, and let somebody leave', () => {
    const people = new Map(lines('people.csv').map((line) => [get(line, 'person_id'), line]));
    const wrong: Line[] = [];
    for (const talk of lines('interactions.csv')) {
      const person = people.get(get(talk, 'person_id'));
      const day = get(talk, 'happened_at').slice(0, 10);
      const left = get(person ?? {}, 'left_on');
      if (day < get(person ?? {}, 'joined_on') || (left !== '' && day > left)) wrong.push(talk);
    }
    expect(wrong).toEqual([]);
    expect([...people.values()].filter((line) => get(line, 'left_on') !== '').length).toBeGreaterThan(0);
  });

  it('have no account in two portfolios at once', () => {
    const spans = Map.groupBy(lines('assignments.csv'), (line) => get(line, 'account_id'));
    expect(spans.size).toBe(lines('accounts.csv').length);
    for (const list of spans.values()) {
      const ordered = list.toSorted((a, b) => (get(a, 'from') < get(b, 'from') ? -1 : 1));
      for (const [place, span] of ordered.entries()) {
        const next = ordered[place + 1];
        if (next) expect(get(span, 'to') !== '' && get(span, 'to') <= get(next, 'from')).toBe(true);
        if (get(span, 'to') !== '') expect(get(span, 'from') < get(span, 'to')).toBe(true);
      }
    }
  });
});

describe('money', () => {
  it('pays each term at most once, in full, to the account that bought it', () => {
    const terms = new Map(lines('subscriptions.csv').map((line) => [get(line, 'subscription_id'), line]));
    const paid = new Set<string>();
    for (const payment of lines('payments.csv')) {
      const term = terms.get(get(payment, 'subscription_id')) ?? {};
      expect([get(payment, 'amount'), get(payment, 'account_id')]).toEqual([
        get(term, 'amount'),
        get(term, 'account_id'),
      ]);
      expect(paid.has(get(payment, 'subscription_id'))).toBe(false);
      paid.add(get(payment, 'subscription_id'));
    }
    expect(paid.size / terms.size).toBeGreaterThan(0.95);
  });

  it('renews a term once, later, on the same product', () => {
    const terms = new Map(lines('subscriptions.csv').map((line) => [get(line, 'subscription_id'), line]));
    const renewed = new Set<string>();
    for (const term of terms.values()) {
      const before = terms.get(get(term, 'previous_subscription_id'));
      if (!before) continue;
      expect(renewed.has(get(before, 'subscription_id'))).toBe(false);
      renewed.add(get(before, 'subscription_id'));
      expect(get(term, 'starts_on') > get(before, 'ends_on')).toBe(true);
      expect([get(term, 'product'), get(term, 'account_id')]).toEqual([
        get(before, 'product'),
        get(before, 'account_id'),
      ]);
    }
  });
});

describe('time', () => {
  it('keeps the order of the period in each file', () => {
    const clocks = {
      'interactions.csv': 'happened_at',
      'payments.csv': 'realised_at',
      'trainings.csv': 'completed_at',
      'cases.csv': 'opened_at',
      'profiles.csv': 'reached_at',
      'learnings.csv': 'shared_at',
    } as const;
    for (const [file, clock] of Object.entries(clocks)) {
      const times = lines(file as keyof typeof clocks)
        .map((line) => get(line, clock))
        .filter((time) => time >= first);
      expect(times, file).toEqual(times.toSorted());
      expect(times.length).toBeGreaterThan(50);
    }
    const log = (raw.get('queue_log') ?? []).map((cells) => Number(cells[0]));
    expect(log).toEqual(log.toSorted((a, b) => a - b));
  });

  it('knows nothing of the future but plans, promises, targets, holidays and terms', () => {
    const past = [
      'happened_at',
      'entered_at',
      'realised_at',
      'completed_at',
      'reached_at',
      'opened_at',
      'resolved_at',
      'audited_at',
      'joined_at',
      'shared_at',
      'opened_on',
      'reading_on',
      'joined_on',
      'left_on',
      'from',
      'to',
    ];
    for (const file of Object.keys(columns) as (keyof typeof columns)[]) {
      for (const name of columns[file].filter((column) => past.includes(column))) {
        const limit = name.endsWith('_at') ? now : today;
        expect(
          lines(file).filter((line) => get(line, name) > limit),
          `${file} ${name}`,
        ).toEqual([]);
      }
    }
    const ends = (raw.get('Master.csv') ?? []).map((cells) => String(cells[11]));
    expect(ends.filter((end) => end > now.slice(0, 19).replace('T', ' '))).toEqual([]);
  });

  it('leaves plans for the coming days, promises still open, and a day half done', () => {
    const talks = lines('interactions.csv');
    expect(talks.filter((line) => get(line, 'next_at') > now).length).toBeGreaterThan(100);
    expect(talks.filter((line) => get(line, 'promised_by') > now).length).toBeGreaterThan(5);
    const done = talks.filter((line) => get(line, 'happened_at').startsWith(today)).length;
    expect(done).toBeGreaterThan(60);
    expect(done).toBeLessThan(300);
  });
});

describe('what is usual', () => {
  const period_talks = (): Line[] => lines('interactions.csv').filter((line) => get(line, 'happened_at') >= first);
  const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;

  it('is between 12 and 24 effective calls a person and day', () => {
    const calls = period_talks().filter(
      (line) => get(line, 'channel') === 'call' && get(line, 'outcome') === 'reached',
    );
    const days = new Set(calls.map((line) => get(line, 'person_id') + get(line, 'happened_at').slice(0, 10)));
    expect(share(calls, [...days])).toBeGreaterThan(12);
    expect(share(calls, [...days])).toBeLessThan(24);
  });

  it('is that most but not all terms are renewed', () => {
    const terms = lines('subscriptions.csv');
    const renewed = new Set(terms.map((line) => get(line, 'previous_subscription_id')));
    const ended = terms.filter(
      (line) => get(line, 'ends_on') >= first.slice(0, 10) && get(line, 'ends_on') < '2026-11-01',
    );
    const kept = share(
      ended.filter((line) => renewed.has(get(line, 'subscription_id'))),
      ended,
    );
    expect(kept).toBeGreaterThan(0.55);
    expect(kept).toBeLessThan(0.9);
  });

  it('is that cases end in time mostly and callers get through mostly', () => {
    const cases = lines('cases.csv').filter((line) => get(line, 'resolved_at') !== '');
    const inTime = cases.filter(
      (line) => Date.parse(get(line, 'resolved_at')) - Date.parse(get(line, 'opened_at')) <= 72 * 3_600_000,
    );
    expect(share(inTime, cases)).toBeGreaterThan(0.7);
    expect(share(inTime, cases)).toBeLessThan(0.97);
    const events = (raw.get('queue_log') ?? []).map((cells) => cells[4]);
    const gaveUp = share(
      events.filter((event) => event === 'ABANDON'),
      events.filter((event) => event === 'ENTERQUEUE'),
    );
    expect(gaveUp).toBeGreaterThan(0.005);
    expect(gaveUp).toBeLessThan(0.2);
  });

  it('is that use is spread over low, medium and high', () => {
    const last = lines('usage.csv')
      .filter((line) => get(line, 'reading_on') >= '2026-11-01')
      .map((line) => Number(get(line, 'value')));
    for (const part of [last.filter((n) => n < 5), last.filter((n) => n >= 5 && n < 15), last.filter((n) => n >= 15)]) {
      expect(share(part, last)).toBeGreaterThan(0.08);
    }
  });

  it('is that about two promises a person are open', () => {
    const byAccount = Map.groupBy(lines('interactions.csv'), (line) => get(line, 'account_id'));
    let open = 0;
    for (const talks of byAccount.values()) {
      const promised = talks.findLastIndex((line) => get(line, 'promised') !== '');
      if (promised >= 0 && !talks.slice(promised + 1).some((line) => get(line, 'outcome') === 'reached')) open++;
    }
    expect(open).toBeGreaterThan(8);
    expect(open).toBeLessThan(45);
  });
});

describe('calls', () => {
  it('agree with the exchange, but for a few claims of a few people', () => {
    const dialled = new Set(
      (raw.get('Master.csv') ?? [])
        .filter((cells) => cells[3] === 'outbound')
        .map((cells) => `${cells[0]} ${cells[9]} ${cells[2]}`),
    );
    const answered = new Set(
      (raw.get('queue_log') ?? [])
        .filter((cells) => cells[4] === 'CONNECT')
        .map((cells) => `${cells[3]} ${Number(cells[0])}`),
    );
    const phones = new Map(lines('accounts.csv').map((line) => [get(line, 'account_id'), get(line, 'phone')]));
    const calls = lines('interactions.csv').filter(
      (line) => get(line, 'channel') === 'call' && get(line, 'happened_at') >= first,
    );
    const unproven = calls.filter((line) => {
      const local = get(line, 'happened_at').slice(0, 19).replace('T', ' ');
      const unix = Date.parse(get(line, 'happened_at')) / 1000;
      const out = dialled.has(`${get(line, 'person_id')} ${local} ${phones.get(get(line, 'account_id'))}`);
      return !out && !answered.has(`${get(line, 'person_id')} ${unix}`);
    });
    expect(unproven.length).toBeGreaterThan(5);
    expect(unproven.length / calls.length).toBeLessThan(0.02);
    expect(new Set(unproven.map((line) => get(line, 'person_id'))).size).toBeLessThan(4);
  });

  it('are dated back by a few', () => {
    const late = lines('interactions.csv').filter(
      (line) => Date.parse(get(line, 'entered_at')) - Date.parse(get(line, 'happened_at')) > 2 * 86_400_000,
    );
    expect(late.length).toBeGreaterThan(5);
  });
});
