/** A file of the checkout: its path from the root with forward slashes, its text, and what it imports. */
export type SourceFile = { path: string; text: string; imports: readonly string[] };

/** One place where a wall was broken. */
export type Breach = { where: string; what: string; why: string; instead: string };

export type Wall = (files: readonly SourceFile[]) => Breach[];

/** Tests may look behind walls that the product may not. */
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
export const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);
