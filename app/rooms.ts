import { join } from 'node:path';

const home = join(import.meta.dirname, '..');

/** Every folder that keeps tables, in the order its migrations run: what others refer to comes first. */
export const roomsWithTables = [
  'platform/db',
  'platform/ledger',
  'platform/http',
  'platform/auth',
  'platform/mail',
  'modules/measures',
  'modules/organisation',
  'modules/packs',
  'modules/people',
  'modules/accounts',
  'modules/subscriptions',
  'modules/renewals',
  'modules/onboarding',
  'modules/commitments',
  'modules/interactions',
  'modules/plans',
  'modules/cases',
  'modules/calls',
  'modules/quality',
  'modules/huddles',
  'modules/targets',
  'modules/actions',
  'modules/reviews',
  'modules/lost',
  'modules/projects',
  'modules/intake',
  'modules/notices',
  'modules/search',
  'modules/portfolio',
].map((room) => join(home, room));
