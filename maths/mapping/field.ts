export type FieldKind = 'text' | 'id' | 'date' | 'number' | 'phone' | 'email' | 'boolean' | 'choice';

/** One thing that a file may bring. */
export type Field = {
  key: string;
  label: string;
  /** Other names its column goes by. */
  synonyms?: readonly string[];
  kind: FieldKind;
  /** The country that phone numbers belong to when they name none (ISO 3166). `IN` unless given. */
  country?: string;
  /** For `choice`: the values and their synonyms. */
  allowed?: readonly { value: string; label?: string; synonyms?: readonly string[] }[];
};

/** Where a field is suggested to come from, and why, in words for the file's owner. */
export type Suggestion = {
  column: string;
  /** 0 to 1; from 0.9 on it may be taken without asking. */
  confidence: number;
  because: string;
};
