import type { Answer } from '../../../../platform/http/client.ts';
import { ProblemError } from '../../../../platform/http/client.ts';
import type { putDraftRoute } from '../../routes/drafts.ts';
import { type Body, withValue } from './edit-body.ts';

export type Kept = Answer<typeof putDraftRoute>;

/** How safe the draft is: on the server, on its way, waiting for the network, or changed in another window. */
export type Safety = 'kept' | 'sending' | 'waiting' | 'elsewhere';

/** A draft as the page shows it. */
export interface DraftState extends Pick<Kept, 'base' | 'revision' | 'findings' | 'differences'> {
  body: Body;
  safety: Safety;
}

export interface KeeperDoors {
  /** Sends the draft; throws a `ProblemError` where it isn't taken. */
  send: (draft: { base: number; revision: number; pack: Body }) => Promise<Kept>;
  /** Holds it in this browser until the server has it; null lets go. */
  hold: (draft: { base: number; revision: number; body: Body } | null) => void;
}

const settle_ms = 350;
const again_ms = 3_000;

/** Keeps a draft while it is edited: every change is held in the browser at once and sent in the order it was made. */
export class DraftKeeper {
  #state: DraftState;
  #sent: Body;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #doors: KeeperDoors;
  readonly #listeners = new Set<() => void>();

  constructor(first: DraftState, doors: KeeperDoors, sent: Body = first.body) {
    this.#state = first;
    this.#sent = sent;
    this.#doors = doors;
    if (sent !== first.body) this.#later(0);
  }

  readonly state = (): DraftState => this.#state;
  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Another value at a place; undefined takes it out. */
  set(path: string, value: unknown): void {
    this.replace(withValue(this.#state.body, path, value));
  }

  replace(body: Body): void {
    const { base, revision } = this.#state;
    this.#doors.hold({ base, revision, body });
    this.#become({ body, safety: this.#state.safety === 'elsewhere' ? 'elsewhere' : 'sending' });
    this.#later(settle_ms);
  }

  /** Takes over what the server made of the draft: brought onto a newer version, or read from a file. */
  take(kept: Kept): void {
    clearTimeout(this.#timer);
    this.#sent = kept.body;
    this.#doors.hold(null);
    this.#become({ ...kept, safety: 'kept' });
  }

  /** Sends at once what waits; resolves when the server has everything, or can't be reached. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#send();
  }

  #become(part: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  #later(after_ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), after_ms);
  }

  async #send(): Promise<void> {
    if (this.#busy || this.#sent === this.#state.body || this.#state.safety === 'elsewhere') return;
    this.#busy = true;
    const { base, revision, body } = this.#state;
    try {
      const kept = await this.#doors.send({ base, revision, pack: body });
      this.#sent = body;
      const newest = this.#state.body === body;
      this.#doors.hold(newest ? null : { base, revision: kept.revision, body: this.#state.body });
      const { findings, differences } = kept;
      this.#become({ revision: kept.revision, findings, differences, safety: newest ? 'kept' : 'sending' });
    } catch (error) {
      const conflict = error instanceof ProblemError && error.kind === 'conflict';
      this.#become({ safety: conflict ? 'elsewhere' : 'waiting' });
      if (!conflict) this.#later(again_ms);
    } finally {
      this.#busy = false;
    }
    if (this.#state.safety === 'sending') await this.#send();
  }
}
