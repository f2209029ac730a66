/** The same rows in batches of `size`, whatever sizes they come in; the last one may be smaller. */
export async function* inPieces<Row>(
  batches: AsyncIterable<readonly Row[]>,
  size: number,
): AsyncGenerator<Row[], undefined, undefined> {
  let piece: Row[] = [];
  for await (const batch of batches)
    for (const row of batch) {
      piece.push(row);
      if (piece.length < size) continue;
      yield piece;
      piece = [];
    }
  if (piece.length > 0) yield piece;
  return undefined;
}
