/** A value of a document and where it starts; its members unfold on demand. */
export interface LocatedNode {
  /** Offset in the text, in UTF-16 code units. */
  readonly offset: number;
  /** Whether it is an object or array. */
  readonly isContainer: boolean;
  /** By key or index; empty for other values. */
  members(): ReadonlyMap<string, LocatedMember>;
}

/** A member of an object or an item of an array. */
export interface LocatedMember {
  /** Where the key starts; for an item, where the value does. */
  readonly keyOffset: number;
  readonly node: LocatedNode;
}
