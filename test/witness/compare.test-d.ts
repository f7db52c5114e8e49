import type {
  $Read,
  $Write,
  Received,
  Renamed,
  Same,
  SameListed,
  Sent,
} from "./compare.js";
import { same } from "./compare.js";

interface Tree {
  readonly id: string;
  name?: string;
  children: Tree[];
}

interface TreeInput {
  name?: string;
  children: TreeInput[];
}

interface Marked {
  id: $Read<string>;
  secret?: $Write<string>;
  nothing: null;
  pair: [Marked, number];
}

interface MarkedAnswer {
  id: string;
  nothing: null;
  pair: [MarkedAnswer, number];
}

interface MarkedRequest {
  secret?: string;
  nothing: null;
  pair: [MarkedRequest, number];
}

same<Same<{ a: 1 } & { b?: 2 }, { b?: 2; a: 1 }>>(
  "order and layout do not count",
);
same<Same<TreeInput, Sent<Tree>>>(
  "readonly members are not sent, at any depth",
);
same<Same<MarkedAnswer, Received<Marked>>>("marks of requests go");
same<Same<MarkedRequest, Sent<Marked>>>("marks of answers go");
same<Same<Renamed<{ a?: 1; b: 2 }, { a: "c" }>, { c?: 1; b: 2 }>>("renamed");
same<Same<Blob | string, string | Blob>>("objects of the platform");
same<SameListed<{ a?: "x" | (string & {}) | null }, { a?: "x" | null }>>(
  "an enum that may grow",
);
same<SameListed<{ a: ("x" | (string & {}))[] }, { a: string[] }>>(
  "any text, with proposals",
);
same<SameListed<string, string>>("any text");

// @ts-expect-error a member may be left out on one side only
same<Same<{ a?: string }, { a: string }>>("optional");
// @ts-expect-error assignability does not miss an optional member
same<Same<{ a?: string }, object>>("missing");
// @ts-expect-error the same below a list
same<Same<{ a: { b?: 1 }[] }, { a: { b?: 1; c?: 2 }[] }>>("missing below");
// @ts-expect-error ours admits more values
same<Same<{ a: string }, { a: "x" }>>("wider");
// @ts-expect-error requests have what is listed only
same<Same<"x" | (string & {}), "x">>("open where it is sent");
// @ts-expect-error a value of the list is missing
same<SameListed<"x" | (string & {}), "x" | "y">>("narrower list");
// @ts-expect-error ours admits fewer values
same<Same<{ a: "x" }, { a: string }>>("narrower");
// @ts-expect-error another type
same<Same<{ a: string }, { a: number }>>("other");
// @ts-expect-error null is no value of a plain string
same<Same<{ a: string | null }, { a: string }>>("null");
// @ts-expect-error a variant less
same<Same<{ a: 1 } | { b: 2 }, { a: 1 }>>("variants");
// @ts-expect-error an index signature is no object without members
same<Same<{ [name: string]: unknown }, object>>("index");
// @ts-expect-error circles are looked into
same<Same<TreeInput, Tree>>("circle");
// @ts-expect-error what is sent is not what comes back
same<Same<Received<Marked>, Sent<Marked>>>("directions");
