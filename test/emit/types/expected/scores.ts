export interface Scores {
  [key: string]: number | undefined;
  first?: number;
}
