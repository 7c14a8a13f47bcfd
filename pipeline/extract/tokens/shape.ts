/** What a token looks like, before anybody asks what it means. */
export const Shape = {
  /** letters, first one lower case: "company" */
  lower: 0,
  /** letters, first one upper case: "Monday", "McDonald" */
  capitalised: 1,
  /** two or more letters, all upper case, or an abbreviation with stops: "BYD", "U.S." */
  upper: 2,
  /** starts with a digit: "3", "3.3", "1,000", "2024" */
  number: 3,
  /** any other single character: "$", "“", "," */
  mark: 4,
} as const;
export type Shape = (typeof Shape)[keyof typeof Shape];
