import { runChecks } from './checks/run-checks.ts';

/** Prints each check as it ends; ends with 1 when one of them failed. */
const results = await runChecks(process.argv.slice(2));
process.exitCode = results.every((result) => result.ok) ? 0 : 1;
