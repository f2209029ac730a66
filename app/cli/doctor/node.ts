import { fine, problem, type Finding } from './finding.ts';

const oldest = 26;

/** Kept needs native Temporal and runs TypeScript directly. */
export function nodeVersion(version: string): Finding {
  if (Number.parseInt(version, 10) >= oldest) return fine('node', `Node ${version}.`);
  return problem('node', `Node ${version} is too old.`, `Run "npm start", which brings Node ${oldest}.`);
}
