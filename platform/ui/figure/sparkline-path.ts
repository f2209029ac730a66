/** One reading of a line; null leaves a gap: what was not read is not drawn as zero. */
export type SparkValue = number | null;

/** The SVG path of a small line in a box of `width` × `height`, and its last point. An unchanging line runs through the middle. */
export function sparklinePath(values: readonly SparkValue[], width: number, height: number) {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const spread = Math.max(...known) - low;
  const x = (index: number) => (values.length < 2 ? width : (index / (values.length - 1)) * width);
  const y = (value: number) => (spread === 0 ? height / 2 : height - ((value - low) / spread) * height);
  let path = '';
  let last: { x: number; y: number } | null = null;
  let pen = 'M';
  values.forEach((value, index) => {
    if (value === null) {
      pen = 'M';
      return;
    }
    last = { x: x(index), y: y(value) };
    path += `${pen}${round(last.x)} ${round(last.y)}`;
    pen = 'L';
  });
  return { path, last: last as { x: number; y: number } | null };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
