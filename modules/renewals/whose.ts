/** Whose terms: of these people at the end of the term, or everybody's with null. */
export type Whose = readonly string[] | null;
