import { expect, test } from 'vitest';
import { countReport } from './count-report.ts';

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

test.each([
  ['all well', { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 3)] }, 0, { passed: 3, failed: 0 }],
  [
    'a failed test',
    { numPassedTests: 2, numFailedTests: 1, testResults: [file('failed', 3)] },
    1,
    { passed: 2, failed: 1 },
  ],
  [
    'a file that does not load',
    { numPassedTests: 0, numFailedTests: 0, testResults: [file('failed', 0)] },
    1,
    { passed: 0, failed: 1 },
  ],
  [
    'an error outside every test',
    { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 3)] },
    1,
    { passed: 3, failed: 1 },
  ],
  ['no tests yet', undefined, 0, { passed: 0, failed: 0 }],
  ['a crash before the report', undefined, 1, { passed: 0, failed: 1 }],
])('counts %s', (_name, report, exitCode, counts) => {
  expect(countReport(report, exitCode)).toEqual(counts);
});
