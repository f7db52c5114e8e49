/** What the specification tells a reader about a node, word for word. */
export interface Docs {
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly externalDocs?: {
    readonly url: string;
    readonly description?: string;
  };
}
