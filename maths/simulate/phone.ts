/**
 * Numbers that a telephone library takes for Indian mobiles and that nobody would take for a friend's: each kind of
 * owner has one round block of a hundred thousand, and numbers are handed out from it in a scattered order.
 */
const blocks = { person: '60000', account: '90000', contact: '80000', stranger: '70000' } as const;

/** The `index`-th number of a block, in E.164. No number repeats before the hundred-thousandth. */
export function phoneNumber(owner: keyof typeof blocks, index: number): string {
  // 38,653 shares no factor with 100,000, so the steps visit every number of the block once.
  const line = (index * 38_653 + 12_407) % 100_000;
  return `+91${blocks[owner]}${String(line).padStart(5, '0')}`;
}
