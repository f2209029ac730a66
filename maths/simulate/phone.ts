/**
 * Numbers that a telephone library takes for Indian mobiles and that nobody would take for a friend's: each kind of
 * owner has round blocks of a hundred thousand, and numbers are handed out from them in a scattered order.
 */
const blocks = { person: '6000', account: '9000', contact: '8000' } as const;

/** The `index`-th number of a block, in E.164. No number repeats before the millionth. */
export function phoneNumber(owner: keyof typeof blocks, index: number): string {
  // 38,653 shares no factor with 100,000, so the steps visit every number of the block once.
  const line = (index * 38_653 + 12_407) % 100_000;
  const block = Math.floor(index / 100_000) % 10;
  return `+91${blocks[owner]}${block}${String(line).padStart(5, '0')}`;
}
