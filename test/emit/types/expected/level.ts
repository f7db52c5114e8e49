/**
 * How loud it is.
 *
 * @default 2
 */
export type Level = 1 | 2 | 3;
