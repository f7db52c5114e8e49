import { readFileSync } from "node:fs";
import { join } from "node:path";
import "@hyperjump/json-schema/formats";
import "@hyperjump/json-schema/openapi-3-1";
import {
  registerSchema,
  setShouldValidateFormat,
  setShouldValidateSchema,
  unregisterSchema,
  validate,
  type SchemaObject,
} from "@hyperjump/json-schema/openapi-3-0";
import { load } from "js-yaml";
import type { DialectName } from "../../src/ir/build/schema/dialects/dialect.js";
import { isObject, type Json } from "../spec/support/json.js";

setShouldValidateSchema(false);
setShouldValidateFormat(true);

const corpus = new URL("../../../shared/corpus/", import.meta.url).pathname;

/** The document of a real API as it was written, and the dialect of its schemas. */
export interface ApiDocument {
  readonly file: string;
  readonly dialect: DialectName;
  readonly document: Json;
}

/** Documents of all versions of OpenAPI with named schemas; only each so-and-so-many-th of them. */
export function* apiDocuments(every: number): Generator<ApiDocument> {
  const text = readFileSync(join(corpus, "index.json"), "utf8");
  const { groups } = JSON.parse(text) as {
    readonly groups: readonly {
      readonly kind: string;
      readonly documents: readonly {
        readonly file: string;
        readonly version: string;
        readonly schemas: number;
      }[];
    }[];
  };
  const all = groups
    .filter(({ kind }) => kind === "api")
    .flatMap(({ documents }) => documents)
    .filter(({ schemas }) => schemas > 0);
  for (const [index, { file, version }] of all.entries()) {
    if (index % every !== 0) continue;
    const document = read(join(corpus, file));
    const dialect = `openapi-${version.slice(0, 3)}` as DialectName;
    if (document !== undefined) yield { file, dialect, document };
  }
}

function read(path: string): Json | undefined {
  const text = readFileSync(path, "utf8");
  try {
    const value: unknown = path.endsWith(".json")
      ? JSON.parse(text)
      : load(text);
    return JSON.parse(JSON.stringify(value)) as Json;
  } catch {
    return undefined;
  }
}

/** Whether a value fits, by a judge that shares no code with us. */
export type SecondJudge = (value: Json) => boolean;

const dialectUris: { readonly [Name in DialectName]?: string } = {
  "openapi-2.0": "https://spec.openapis.org/oas/3.0/schema",
  "openapi-3.0": "https://spec.openapis.org/oas/3.0/schema",
  "openapi-3.1": "https://spec.openapis.org/oas/3.1/schema-base",
};

let count = 0;

/**
 * Judges by pointer of the schemas of a document; undefined where the judge
 * cannot read one. It knows the dialect of 3.0, of which that of 2.0 is a cut.
 */
export function secondJudges({ dialect, document }: ApiDocument): {
  judgeAt(pointer: string): Promise<SecondJudge | undefined>;
  close(): void;
} {
  count += 1;
  const uri = `https://judged.test/${count}`;
  const readable = asJudgeReads(document) as unknown as SchemaObject;
  registerSchema(readable, uri, dialectUris[dialect]);
  return {
    async judgeAt(pointer) {
      try {
        const judge = await validate(uri + pointer);
        return (value) => judge(value as Parameters<typeof judge>[0]).valid;
      } catch {
        return undefined;
      }
    },
    close: () => unregisterSchema(uri),
  };
}

/**
 * `x-nullable` by the name that it has since 3.0, and examples without what the
 * judge, which looks into them too, would take for identifiers.
 */
function asJudgeReads(node: Json): Json {
  if (Array.isArray(node)) return node.map(asJudgeReads);
  if (!isObject(node)) return node;
  const members = Object.entries(node).filter(
    ([name, value]) => !(identifiers.has(name) && typeof value === "string"),
  );
  return Object.fromEntries(
    members.map(([name, value]) => [
      name === "x-nullable" ? "nullable" : name,
      asJudgeReads(value),
    ]),
  );
}

const identifiers: ReadonlySet<string> = new Set(["$id", "$schema"]);
