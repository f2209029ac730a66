import type { KeptWork } from '../modules/organisation/index.ts';

/** What time alone demands of one organisation. */
export const settleByTime = async (_work: KeptWork): Promise<void> => {};
