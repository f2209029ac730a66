import { BackupProblem, endOfRows } from './format.ts';

const innerEnd = `\n${endOfRows}`;

/** Reads the unpacked stream of a backup in constant memory: single lines, and the rows of a table as large pieces. */
export class BackupReader {
  readonly #source: AsyncIterator<Buffer>;
  readonly #from: string;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>, from: string) {
    this.#source = source[Symbol.asyncIterator]();
    this.#from = from;
  }

  /** The next line without its end. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf('\n');
      if (end !== -1) {
        const text = this.#rest.toString('utf8', 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return text;
      }
      await this.#more();
    }
  }

  /** The rows up to the end mark, always whole ones. */
  async *rows(): AsyncGenerator<Buffer, void, undefined> {
    for (;;) {
      if (this.#rest.subarray(0, endOfRows.length).equals(Buffer.from(endOfRows))) {
        this.#rest = this.#rest.subarray(endOfRows.length);
        return;
      }
      const end = this.#rest.indexOf(innerEnd);
      const whole = end === -1 ? this.#rest.lastIndexOf('\n') + 1 : end + 1;
      if (whole > 0) {
        yield this.#rest.subarray(0, whole);
        this.#rest = this.#rest.subarray(whole);
      } else {
        await this.#more();
      }
    }
  }

  async #more(): Promise<void> {
    const next = await this.#source.next().catch((error: Error) => {
      throw new BackupProblem(`${this.#from} is damaged (${error.message}); use another copy of it.`, { cause: error });
    });
    if (next.done) throw new BackupProblem(`${this.#from} is cut off before its end; use another copy of it.`);
    this.#rest = Buffer.concat([this.#rest, next.value]);
  }
}
