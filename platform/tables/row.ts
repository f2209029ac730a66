/** One row as it stands in the file. */
export type TableRow = {
  /** Physical line of its first character (CSV) or number of the row in the sheet (XLSX), from 1. */
  line: number;
  /** As many as the header has, unless `problem` says otherwise. Spaces and letter case are as in the file. */
  cells: string[];
  /** The row's own text without its line break (CSV), or its cells joined by tabs (XLSX). */
  raw: string;
  /** Why the row can't be used, in words for the file's owner; null when it is sound. */
  problem: string | null;
};
