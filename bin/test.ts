import { runChecks } from './checks/run-checks.ts';
import { runSuites } from './checks/run-suites.ts';

/**
 * The checks, then every suite. Arguments go to vitest (`bin/test clock`), and then the checks are left out. The last
 * line alone says how many passed and failed; a check counts as one.
 */
const filters = process.argv.slice(2);
const checks = filters.length === 0 ? await runChecks() : [];
const suites = await runSuites(filters);

const passed = checks.filter((check) => check.ok).length + suites.passed;
const failed = checks.filter((check) => !check.ok).length + suites.failed;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
