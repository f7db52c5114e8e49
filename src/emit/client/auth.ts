import type { InterfaceDeclarationStructure } from "ts-morph";
import type { Api, SecurityScheme } from "../../ir/types/index.js";
import { docs } from "../typescript/docs.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { propertyKey, stringLiteral } from "../typescript/literal.js";
import type { Expression } from "../typescript/expression.js";

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
    properties: sentSchemes(api).map((scheme) => ({
      kind: kind.propertySignature,
      name: propertyKey(scheme.name),
      isReadonly: true,
      hasQuestionToken: true,
      type: `${credentialType(scheme, file)} | undefined`,
      docs: docs(scheme.docs, {
        indent: 2,
        name: scheme.name,
        tags:
          scheme.env === undefined
            ? []
            : [
                {
                  name: "default",
                  text: `the environment variable \`${scheme.env}\``,
                },
              ],
      }),
    })),
  };
}

function credentialType(scheme: SecurityScheme, file: TypescriptFile): string {
  const credential = file.useRuntime("client/client", "Credential", "type");
  if (!isBasic(scheme)) return credential;
  const basic = file.useRuntime("client/basic", "BasicCredential", "type");
  return `${credential}<string | ${basic}>`;
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

type Members = readonly (readonly [string, Expression])[];

function wireMembers(scheme: SecurityScheme, file: TypescriptFile): Members {
  const { method } = scheme;
  if (method.type === "apiKey") {
    return [
      ...(method.in === "header" ? [] : [["in", text(method.in)] as const]),
      ["name", text(method.parameter)],
    ];
  }
  if (method.type !== "http") return [["scheme", text("Bearer")]];
  const { scheme: name } = method;
  const isPlain = /^[a-z]+$/.test(name);
  const written = isPlain ? name[0]?.toUpperCase() + name.slice(1) : name;
  return [
    ["scheme", text(written)],
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

function envMember({ env }: SecurityScheme): Members {
  return env === undefined ? [] : [["env", text(env)]];
}

function text(value: string): Expression {
  return { text: stringLiteral(value) };
}
