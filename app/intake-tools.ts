import type { App } from '../platform/http/app.ts';
import type { IntakeTools } from '../modules/intake/index.ts';
import { factTypes } from './ledger.ts';

/** What imports are given to work with. */
export const intakeTools = (app: App): IntakeTools => ({
  sql: app.sql,
  record: (tenant, facts) => app.recorder.record(tenant, facts),
  types: factTypes,
  dataFolder: app.dataFolder,
  now: () => app.now(),
});
