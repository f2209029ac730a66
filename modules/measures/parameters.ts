/** A statement ready to run: its text with `$1`, `$2`, … and their values. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Collects a statement's values; `put` gives the place to write into the text, with its type. */
export interface Parameters {
  put(value: unknown, type: string): string;
  values: unknown[];
}

/** An empty list of parameters. */
export function parameters(): Parameters {
  const values: unknown[] = [];
  return {
    values,
    put: (value, type) => `$${values.push(value)}::${type}`,
  };
}

/** A name as SQL writes it, whatever characters it has. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
