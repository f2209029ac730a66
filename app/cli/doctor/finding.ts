/** One thing the doctor looked at. `todo` is there when it is not ok. */
export type Finding = { check: string; ok: boolean; says: string; todo?: string };

export const fine = (check: string, says: string): Finding => ({ check, ok: true, says });
export const problem = (check: string, says: string, todo: string): Finding => ({ check, ok: false, says, todo });
