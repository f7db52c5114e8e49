import type { OperationDescriptor, ParameterDescriptor } from "../operation.js";
import {
  decodeQuery,
  decodeText,
  restore,
  setMember,
  splitPairs,
  type RawPair,
} from "./restore.js";
import { readStyled } from "./read-styled.js";

/** The places of a request that parameters stand in, as they came over the wire. */
export interface ParameterSource {
  /** Texts of the path parameters, still encoded: what `matchPath` returns. */
  readonly path: { readonly [name: string]: string };
  /** The query with or without its `?`, still encoded. */
  readonly query: string;
  readonly headers: Headers;
}

/**
 * The arguments that a client turned into a request, by `key`: the inverse of
 * `writeParameter`. What is absent stays absent; text that is not of the
 * wanted type stays text, for validators to judge.
 */
export function readParameters(
  descriptor: OperationDescriptor,
  source: ParameterSource,
): { readonly [key: string]: unknown } {
  const declared = descriptor.parameters ?? [];
  const pairs = splitPairs(source.query.replace(/^\?/, ""), "&", decodeQuery);
  const cookies = splitPairs(
    source.headers.get("cookie") ?? "",
    "; ",
    decodeText,
  );
  const known = new Set(declared.map(({ name }) => name));
  const values: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(source.path)) {
    if (declared.some((one) => one.in === "path" && one.name === name))
      continue;
    // Declared for another place, but named by the path.
    const other = declared.find((one) => (one.key ?? one.name) === name);
    setMember(values, name, restore(decodeText(text), other?.type));
  }
  for (const parameter of declared) {
    const value = readOne(parameter, source, { pairs, cookies, known });
    if (value === undefined) continue;
    setMember(values, parameter.key ?? parameter.name, value);
  }
  return values;
}

interface Pairs {
  readonly pairs: readonly RawPair[];
  readonly cookies: readonly RawPair[];
  /** Names of all parameters: an exploded object takes none of them. */
  readonly known: ReadonlySet<string>;
}

function readOne(
  parameter: ParameterDescriptor,
  source: ParameterSource,
  { pairs, cookies, known }: Pairs,
): unknown {
  const { name } = parameter;
  switch (parameter.in) {
    case "path": {
      const text = source.path[name];
      return text === undefined
        ? undefined
        : readStyled({ style: "simple", ...parameter }, [[name, text]], known);
    }
    case "header": {
      const text = source.headers.get(name);
      return text === null
        ? undefined
        : readStyled({ style: "simple", ...parameter }, [[name, text]], known);
    }
    case "cookie":
      return readStyled({ style: "form", ...parameter }, cookies, known);
    case "query":
      return readStyled({ style: "form", ...parameter }, pairs, known);
    case "querystring":
      return readQuerystring(parameter, source, pairs, known);
  }
}

function readQuerystring(
  parameter: ParameterDescriptor,
  { query }: ParameterSource,
  pairs: readonly RawPair[],
  known: ReadonlySet<string>,
): unknown {
  if (parameter.mediaType === undefined) {
    return readStyled({ style: "form", ...parameter }, pairs, known);
  }
  const text = decodeQuery(query.replace(/^\?/, ""));
  return text === "" ? undefined : restore(text, "unknown");
}
