import type { InterfaceDeclarationStructure } from "ts-morph";
import type { Names } from "../../ir/names/names.js";
import type { Api, SecurityScheme } from "../../ir/types/index.js";
import { keyword, reference, unionOf } from "../typescript/combine-types.js";
import { docs } from "../typescript/docs.js";
import {
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { propertyKey } from "../typescript/literal.js";
import type { TypeNode } from "../typescript/type-node.js";
import { memberMargin } from "../typescript/type-places.js";
import { credentialNotes } from "./auth-docs.js";
import { readonlyProperty } from "./option.js";

/** Schemes for which the client sends something. */
function sentSchemes({ securitySchemes }: Api): readonly SecurityScheme[] {
  return securitySchemes.filter(({ method }) => method.type !== "mutualTLS");
}

/** The credentials a client can be given, one member a security scheme. */
export function authInterface(
  api: Api,
  identifier: string,
  file: TypescriptFile,
): InterfaceDeclarationStructure {
  return {
    kind: kind.interface,
    name: identifier,
    isExported: true,
    docs: docs({
      description:
        "Credentials by security scheme. Each request is sent with those of exactly one alternative that its operation accepts.",
      deprecated: false,
    }),
    properties: sentSchemes(api).map((scheme) =>
      readonlyProperty(
        propertyKey(scheme.name),
        credentialType(scheme, file),
        schemeDocs(scheme, file),
      ),
    ),
  };
}

function schemeDocs(
  scheme: SecurityScheme,
  { names }: TypescriptFile,
): ReturnType<typeof docs> {
  const { docs: told, env, name } = scheme;
  const description = [
    told.description,
    credentialNotes(scheme),
    sourceNotes(scheme, names),
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
  const source = description === "" ? told : { ...told, description };
  const text = `the environment variable \`${env ?? ""}\``;
  const tags = env === undefined ? [] : [{ name: "default", text }];
  return docs(source, { indent: memberMargin, name, tags });
}

/** Which functions get tokens. */
function sourceNotes(scheme: SecurityScheme, names: Names): string | undefined {
  const { method } = scheme;
  if (method.type !== "oauth2") return undefined;
  const found = method.flows.flatMap(
    ({ kind: flow }) => names.find(scheme, `flow:${flow}`) ?? [],
  );
  if (found.length === 0) return undefined;
  const functions = found.map(({ identifier }) => `\`${identifier}\``);
  return `The sub-path \`oauth\` gets such tokens: ${functions.join(", ")}.`;
}

function credentialType(
  scheme: SecurityScheme,
  file: TypescriptFile,
): TypeNode {
  const name = file.useRuntime("client/client", "Credential", "type");
  if (!isBasic(scheme)) return reference(name);
  const basic = file.useRuntime("client/basic", "BasicCredential", "type");
  const either = unionOf([keyword("string"), reference(basic)]);
  return { kind: "generic", name, arguments: [either] };
}

function isBasic({ method }: SecurityScheme): boolean {
  return method.type === "http" && method.scheme.toLowerCase() === "basic";
}

/** How each scheme goes on the wire. */
export function schemesExpression(api: Api, file: TypescriptFile): Expression {
  return {
    members: sentSchemes(api).map((scheme) => [
      scheme.name,
      { members: [...wireMembers(scheme, file), ...envMember(scheme)] },
    ]),
  };
}

function wireMembers(
  scheme: SecurityScheme,
  file: TypescriptFile,
): readonly Member[] {
  const { method } = scheme;
  if (method.type === "apiKey") {
    return [
      ...(method.in === "header" ? [] : [["in", textOf(method.in)] as const]),
      ["name", textOf(method.parameter)],
    ];
  }
  if (method.type !== "http") return [["scheme", textOf("Bearer")]];
  const { scheme: name } = method;
  const isPlain = /^[a-z]+$/.test(name);
  const written = isPlain
    ? name.slice(0, 1).toUpperCase() + name.slice(1)
    : name;
  return [
    ["scheme", textOf(written)],
    ...(isBasic(scheme)
      ? [
          [
            "encode",
            { text: file.useRuntime("client/basic", "encodeBasic", "value") },
          ] as const,
        ]
      : []),
  ];
}

function envMember({ env }: SecurityScheme): readonly Member[] {
  return env === undefined ? [] : [["env", textOf(env)]];
}
