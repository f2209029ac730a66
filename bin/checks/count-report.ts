export type Counts = { passed: number; failed: number };

/** The part of vitest's JSON report that is counted. */
export type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
};

/**
 * Counts a suite. A test file that could not even be loaded has no tests to count and is one failure; so is a run that
 * ended badly without naming a failed test (a crash, an unhandled error, no report at all).
 */
export function countReport(report: Report | undefined, exitCode: number): Counts {
  const passed = report?.numPassedTests ?? 0;
  const unloaded = report?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = (report?.numFailedTests ?? 0) + (unloaded?.length ?? 0);
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}
