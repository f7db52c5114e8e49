export interface ErrorModel {
  [key: string]: unknown;
  code?: number;
}
