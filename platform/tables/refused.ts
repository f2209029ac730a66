/** A file that can't be read as a table at all. The message says what it is and what to do, in words for its owner. */
export class TableRefused extends Error {
  override name = 'TableRefused';
  readonly code: TableRefusal;

  constructor(code: TableRefusal, message: string) {
    super(message);
    this.code = code;
  }
}

export type TableRefusal =
  'empty' | 'too-large' | 'format' | 'damaged' | 'unpacks-too-large' | 'protected' | 'no-such-sheet' | 'no-header';
