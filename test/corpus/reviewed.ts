/** A label of upstream that is wrong, or that sdkwright deliberately does not follow. */
export interface Review {
  readonly outcome: "generated" | "refused";
  /** Why, with the section of the specification. */
  readonly why: string;
}

/** Documents whose label was looked into by a person, by path in the corpus. */
export const reviewed: Readonly<Record<string, Review>> = {};
