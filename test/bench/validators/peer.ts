import type { JsonObject } from "../../spec/support/json.js";

/** What a peer makes its validator of. */
export interface Task {
  /** Folder of the workshop that belongs to this task and peer. */
  readonly folder: string;
  readonly schema: JsonObject;
  readonly formats: boolean;
}

/** A validator as it is called. */
export interface Compiled {
  /** Something truthy for a valid value. */
  readonly check: (value: unknown) => unknown;
  /** Every issue of a value, where the peer can list them all. */
  readonly explain?: (value: unknown) => unknown;
}

/** One way to make validators. */
export interface Peer {
  readonly name: string;
  /** Throws where the peer cannot do it; the message is shown. */
  readonly compile: (task: Task) => Promise<Compiled>;
}
