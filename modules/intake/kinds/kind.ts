import type { TableRow } from '../../../platform/tables/index.ts';
import type { Field } from '../../../maths/mapping/index.ts';

/** `day` becomes `YYYY-MM-DD`; `time` epoch milliseconds; `list` texts parted by `;`. */
export type KindFieldType =
  'id' | 'text' | 'lines' | 'day' | 'time' | 'number' | 'phone' | 'email' | 'boolean' | 'choice' | 'list';

/** One thing that rows of a kind may bring, and how its column is found and read. */
export interface KindField {
  key: string;
  label: string;
  synonyms?: readonly string[];
  kind: KindFieldType;
  required?: boolean;
  /** For `choice`. */
  allowed?: NonNullable<Field['allowed']>;
  /** For `choice`: a word that is not among those allowed is taken as it stands. */
  open?: boolean;
  /** For `time`: the hour that a date without a time stands for; noon unless told. */
  dateMeans?: 'noon' | 'start';
  /** Characters at most, for texts. */
  max?: number;
  /** A sentence for the person who maps the column. */
  help?: string;
  /** A value for the sample file. */
  example?: string;
}

export type Value = string | number | boolean | string[] | null;
export type Values = Readonly<Record<string, Value>>;

/** What the person who imports has said about the file. */
export interface ImportOptions {
  /** IANA zone of times that carry no offset. */
  zone: string;
  /** How numeric dates are written. */
  dateOrder: 'dmy' | 'mdy' | 'ymd' | 'auto';
  numberFormat: 'point' | 'comma' | 'auto';
  /** ISO 3166, two letters: phone numbers without a country code belong to it. */
  country: string;
  /** ISO 4217, for amounts without one. */
  currency: string;
  /** What an extension of one's own looks like, whole; for call records. */
  internal?: string;
}

/** A fact as a row means it; the run adds where it came from. */
export interface Draft {
  type: string;
  /** Epoch milliseconds; null: the time of the import. A description dated later than that counts from the import on. */
  happenedAt: number | null;
  /** For events: the customer's own reference, which makes it count once. */
  externalId?: string;
  /** For things that change: whose description this is. Its external id then follows from what it says. */
  describes?: string;
  /** When the thing that is described came into being; counts while it is not known here. */
  since?: number | null;
  payload: Record<string, unknown>;
}

export interface RowRefusal {
  reason: string;
  field?: string;
}

/** Look-ups that the rows of one batch share, made by `lookUp` of the kind. */
export type Known = ReadonlyMap<string, unknown>;

/** What a kind's `toFacts` may use besides the row. */
export interface RowContext {
  options: ImportOptions;
  known: Known;
}

export type RowFacts = Draft[] | RowRefusal;

interface KindWords {
  key: string;
  title: string;
  /** What the file brings, in one sentence. */
  sentence: string;
  /** Names such files go by, without their ending. */
  fileName: RegExp;
  /** Which look-up its rows need from the database. */
  lookUp?: 'first-payments' | 'huddle-times';
}

/** A kind whose rows stand each for itself. */
export interface RowKind extends KindWords {
  shape: 'rows';
  fields: readonly KindField[];
  /** A column that is not mapped leaves what is known of it as it is. */
  partial?: boolean;
  toFacts(values: Values, context: RowContext): RowFacts;
}

/** A kind whose rows are no facts but belong to the organisation's own settings. */
export interface SettingKind extends KindWords {
  shape: 'holidays';
  fields: readonly KindField[];
}

/** A telephone system's log, whose lines only together make a call. */
export interface LogKind extends KindWords {
  shape: 'queue_log' | 'cdr';
  fields: readonly KindField[];
}

export type ImportKind = RowKind | SettingKind | LogKind;

/** Something odd that is no reason to leave the row out. */
export interface Notice {
  line: number;
  code: string;
  message: string;
}

/** What came of a row, or of the lines of one call. */
export interface Item {
  line: number;
  cells: readonly string[];
  values?: Values;
  drafts?: Draft[];
  refused?: RowRefusal;
}

/** Turns rows, a batch at a time, into items. `state` is what must be kept between batches, as plain JSON. */
export interface Reader {
  read(rows: readonly TableRow[]): { items: Item[]; notices: Notice[] };
  end(): { items: Item[]; notices: Notice[] };
  state(): unknown;
}

export const isRefusal = (facts: RowFacts): facts is RowRefusal => !Array.isArray(facts);
