import { readFile } from 'node:fs/promises';
import { measureByKey } from '../../catalogue/measures/index.ts';
import { type CheckedPack, checkPack } from '../../catalogue/packs/index.ts';
import { factTypes } from '../ledger.ts';

export interface PackCheckOptions {
  file: string;
  /** Print one JSON object instead of lines. */
  json?: boolean;
  /** Where the answer goes; the standard output unless told. */
  print?: (text: string) => void;
}

const lines = (file: string, checked: CheckedPack): string[] => {
  if (checked.ok) {
    const rules = checked.pack.programmes.flatMap((programme) => programme.rules).length;
    return [`${file}: ${checked.pack.name} is good: ${rules} rules, ${checked.pack.measures.length} measures.`];
  }
  return checked.problems.map(
    ({ line, column, key, message, hint }) => `${file}:${line}:${column} ${key}: ${message}${hint ? ` ${hint}` : ''}`,
  );
};

const reason = (cause: unknown): string => {
  const { code } = (cause ?? {}) as { code?: string };
  if (code === 'ENOENT') return 'There is no such file. Check the path.';
  if (code === 'EACCES') return 'This file may not be read. Check its permissions.';
  return code === 'EISDIR' ? 'This is a folder. Name a file.' : String((cause as Error).message ?? cause);
};

/**
 * `kept pack check`: prints `file:line:column key: message` for each thing that is wrong.
 * @returns the exit code: 0 when the pack is good, 1 when it isn't or can't be read.
 */
export const packCheck = async ({ file, json = false, print = console.log }: PackCheckOptions): Promise<number> => {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const message = reason(cause);
    print(
      json
        ? JSON.stringify({ ok: false, file, problems: [{ line: 1, column: 1, key: '', message }] })
        : `${file}: ${message}`,
    );
    return 1;
  }
  const checked = checkPack(text, { factTypes, measures: measureByKey });
  if (json) print(JSON.stringify(checked.ok ? { ok: true, file, key: checked.pack.key } : { file, ...checked }));
  else for (const line of lines(file, checked)) print(line);
  return checked.ok ? 0 : 1;
};
