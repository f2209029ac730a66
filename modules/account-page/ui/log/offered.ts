/** What can still be chosen of a list; what was retired only names what was chosen before. */
export const offered = <T extends { retired?: boolean | undefined }>(choices: readonly T[]): T[] =>
  choices.filter(({ retired }) => !retired);
