/** What a file may hold before it, or one row of it, is refused. Sizes in characters or bytes as named. */
export type TableLimits = {
  /** The whole file as it came. */
  fileBytes: number;
  /** One row, quotes and line breaks included: also the furthest an unclosed quote is followed. */
  rowCharacters: number;
  cellCharacters: number;
  columns: number;
  /** Everything one sheet, or the texts of a workbook, may unpack to. */
  unpackedBytes: number;
  /** Unpacked bytes per packed byte, looked at once a part is larger than 20 MB. */
  unpackRatio: number;
  /** Shared texts of a workbook are held in memory, so they have a limit of their own. */
  sharedTextBytes: number;
};

export const usualLimits: TableLimits = {
  fileBytes: 4_000_000_000,
  rowCharacters: 1_000_000,
  cellCharacters: 200_000,
  columns: 2_000,
  unpackedBytes: 2_000_000_000,
  unpackRatio: 200,
  sharedTextBytes: 200_000_000,
};
