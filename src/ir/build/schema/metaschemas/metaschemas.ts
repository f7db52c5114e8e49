import type { JsonObject } from "../../../types/json.js";
import { draft04 } from "./draft-04.js";
import { draft06 } from "./draft-06.js";
import { draft07 } from "./draft-07.js";
import { draft201909 } from "./draft-2019-09.js";
import { draft201909Values } from "./draft-2019-09-values.js";
import { draft202012 } from "./draft-2020-12.js";
import { draft202012Values } from "./draft-2020-12-values.js";
import { metaschemaV1 } from "./v1.js";

const byUri: ReadonlyMap<string, JsonObject> = new Map(
  [
    draft04,
    draft06,
    draft07,
    draft201909,
    draft201909Values,
    draft202012,
    draft202012Values,
    metaschemaV1,
  ]
    .flat()
    .map((document) => [
      withoutFragment(String(document["$id"] ?? document["id"])),
      document,
    ]),
);

/** The metaschema published under a URI without fragment (BSD-3-Clause or AFL-2.1, IETF Trust and contributors). */
export function metaschemaAt(uri: string): JsonObject | undefined {
  return byUri.get(
    uri.replace(/^(https:\/\/json-schema\.org\/v1)\/\d{4}$/, "$1"),
  );
}

function withoutFragment(uri: string): string {
  return uri.replace(/#$/, "");
}
