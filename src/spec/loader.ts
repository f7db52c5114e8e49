/** The bytes of a document, or why there are none. */
export type Loaded =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** Where it was found in the end, if redirects led elsewhere. */
      readonly uri?: string;
    }
  | {
      readonly ok: false;
      readonly reason:
        | "missing-file"
        | "not-a-file"
        | "outside-root"
        | "remote"
        | "refused"
        | "unfetched"
        | "unreadable"
        | "too-large";
      readonly detail: string;
    };

/** Fetches the document that an absolute URI without fragment identifies; never throws. */
export type Loader = (uri: string) => Promise<Loaded>;
