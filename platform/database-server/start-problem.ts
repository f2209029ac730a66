/** Why something could not start, as one sentence a person can act on: what is wrong, where, and what to do. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

const reasons: Record<string, (where: string) => string> = {
  EACCES: (where) => `Kept may not write in ${where}; give this user the right to, or set KEPT_DATA to another folder.`,
  EPERM: (where) => `Kept may not write in ${where}; give this user the right to, or set KEPT_DATA to another folder.`,
  EROFS: (where) => `${where} lies on a read-only disk; set KEPT_DATA to a folder that can be written.`,
  ENOSPC: (where) => `The disk that holds ${where} is full; free some space and start again.`,
  EDQUOT: (where) => `The disk quota for ${where} is used up; free some space and start again.`,
  ENOTDIR: (where) => `${where} is not a folder; move that file away, or set KEPT_DATA to a folder.`,
  EEXIST: (where) => `${where} is not a folder; move that file away, or set KEPT_DATA to a folder.`,
  ENAMETOOLONG: (where) => `The path ${where} is too long for this system; set KEPT_DATA to a shorter one.`,
};

/** Runs work on the folder `where`, and turns a file-system error into the sentence that belongs to it. Other errors pass unchanged. */
export function explainingFolder<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new StartProblem(reason(where), { cause: error });
  }
}
