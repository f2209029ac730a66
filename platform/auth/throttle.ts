import { subscriber } from '../http/address.ts';
import { tooMany } from '../http/rates.ts';
import { Tally } from '../http/tally.ts';

const quarter_ms = 15 * 60_000;
const hour_ms = 60 * 60_000;
const mostKnown = 20_000;

/** How many wrong guesses are borne. */
export interface Patience {
  /** Wrong passwords for one e-mail from one address, in 15 minutes. */
  pair: number;
  /** Wrong passwords for one e-mail from addresses that never signed it in, in 15 minutes. */
  account: number;
  /** Wrong passwords from one address, in 15 minutes: enough for an office behind one address. */
  address: number;
  /** Password resets for one e-mail, in an hour. */
  resets: number;
  /** Resets, invitations and other links tried or asked for from one address, in an hour. */
  links: number;
}

export const usualPatience: Patience = { pair: 10, account: 100, address: 100, resets: 5, links: 60 };

/** An e-mail as it is stored and counted. */
export const normalEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** Slows guessing down, per e-mail and address together, so that nobody can lock somebody else out from afar. */
export class Throttle {
  readonly #pair: Tally;
  readonly #account: Tally;
  readonly #address: Tally;
  readonly #resets: Tally;
  readonly #links: Tally;
  readonly #known = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number, patience: Partial<Patience> = {}) {
    const { pair, account, address, resets, links } = { ...usualPatience, ...patience };
    this.#now = now;
    this.#pair = new Tally(pair, quarter_ms);
    this.#account = new Tally(account, quarter_ms);
    this.#address = new Tally(address, quarter_ms);
    this.#resets = new Tally(resets, hour_ms);
    this.#links = new Tally(links, hour_ms);
  }

  #take(...counts: [Tally, string][]): void {
    for (const [tally, key] of counts) {
      const wait_ms = tally.take(key, this.#now());
      if (wait_ms > 0) throw tooMany(wait_ms);
    }
  }

  /** Counts a try to sign in before it is made; call the result when it succeeded. Throws 429. */
  signIn(email: string, ip: string): () => void {
    const account = normalEmail(email);
    const address = subscriber(ip);
    const pair = `${account} ${address}`;
    const counts: [Tally, string][] = [
      [this.#pair, pair],
      [this.#address, address],
    ];
    if (!this.#known.has(pair)) counts.push([this.#account, account]);
    this.#take(...counts);
    return () => {
      for (const [tally, key] of counts) tally.giveBack(key);
      this.#known.delete(pair);
      this.#known.add(pair);
      if (this.#known.size > mostKnown) this.#known.delete(this.#known.keys().next().value!);
    };
  }

  /** Counts the asking for a reset. Throws 429. */
  reset(email: string, ip: string): void {
    this.#take([this.#links, subscriber(ip)], [this.#resets, normalEmail(email)]);
  }

  /** Counts the trying of a link's token. Throws 429. */
  link(ip: string): void {
    this.#take([this.#links, subscriber(ip)]);
  }
}
