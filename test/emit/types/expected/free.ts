export interface Free {
  [key: string]: unknown;
}
