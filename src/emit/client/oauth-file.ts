import type {
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
} from "ts-morph";
import { absoluteServer } from "../../ir/default-url.js";
import type { AskableFlow } from "../../ir/is-askable.js";
import type { Names } from "../../ir/names/names.js";
import type { Api } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { unionOf } from "../typescript/combine-types.js";
import { docs } from "../typescript/docs.js";
import { textOf, type Expression } from "../typescript/expression.js";
import {
  createFile,
  relativeSpecifier,
  type TypescriptFile,
} from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { propertyAccess, stringLiteral } from "../typescript/literal.js";
import { returnStatement } from "../typescript/statement.js";
import type { TypeNode } from "../typescript/type-node.js";
import { aliasType } from "../typescript/type-places.js";
import { scopeLine, scopesOf } from "./auth-docs.js";
import { oauthModule } from "./modules.js";
import { oauthSchemes, type OAuthScheme } from "./oauth-requests.js";

/** `src/oauth.ts`: a function for each way to a token; none without any. */
export function oauthFiles(api: Api, names: Names): readonly GeneratedFile[] {
  const schemes = oauthSchemes(api);
  if (schemes.length === 0) return [];
  const file = createFile(`${oauthModule}.ts`, names);
  for (const { scheme, flows } of schemes) {
    if (scopesOf(flows).length > 0) {
      file.declare(names.of(scheme, "scope").identifier);
    }
    for (const flow of flows) {
      file.declare(names.of(scheme, `flow:${flow.kind}`).identifier);
    }
  }
  const server = absoluteServer(api.servers);
  const statements = schemes.flatMap((one): readonly Statement[] => [
    ...scopeType(one, file),
    ...one.flows.map((flow) => flowFunction(one, flow, server, file)),
  ]);
  return [file.finish([...runtimeExports(schemes), ...statements])];
}

/** What a flow is in the runtime: its module, what it takes, what it gives, and for whom it is. */
interface FlowKind {
  readonly module: string;
  readonly run: string;
  readonly options: TypeOf;
  readonly result: TypeOf;
  readonly whose: string;
  /** What returns a function that gives tokens. */
  readonly giver: string;
  /** The types that its callers meet. */
  readonly exports: readonly TypeOf[];
}

type TypeOf = readonly [module: string, type: string];

const provider = ["oauth/token-provider", "TokenProvider"] as const;
const plain = ["oauth/options", "OAuthOptions"] as const;

const flowKinds: {
  readonly [kind in AskableFlow["kind"]]: FlowKind;
} = {
  authorizationCode: {
    module: "oauth/authorization-code",
    run: "authorizationCode",
    options: ["oauth/authorization-code", "AuthorizationCodeOptions"],
    result: ["oauth/authorization-code", "AuthorizationCode"],
    whose: "a user who signs in with a browser (RFC 6749, section 4.1)",
    giver: "`finish` and `resume` return",
    exports: [
      ["oauth/authorization-code", "AuthorizationCode"],
      ["oauth/authorization-code", "AuthorizationCodeOptions"],
      ["oauth/authorization-code", "SignIn"],
    ],
  },
  clientCredentials: {
    module: "oauth/client-credentials",
    run: "clientCredentials",
    options: plain,
    result: provider,
    whose: "the program itself (RFC 6749, section 4.4)",
    giver: "it returns",
    exports: [],
  },
  deviceAuthorization: {
    module: "oauth/device-authorization",
    run: "deviceAuthorization",
    options: plain,
    result: ["oauth/device-authorization", "DeviceAuthorization"],
    whose: "a user who signs in at another device (RFC 8628)",
    giver: "`finish` and `resume` return",
    exports: [
      ["oauth/device-authorization", "DeviceAuthorization"],
      ["oauth/device-authorization", "DeviceSignIn"],
    ],
  },
  password: {
    module: "oauth/password",
    run: "password",
    options: ["oauth/password", "PasswordOptions"],
    result: provider,
    whose: "a user whose password the program knows (RFC 6749, section 4.3)",
    giver: "it returns",
    exports: [["oauth/password", "PasswordOptions"]],
  },
};

/** The names of what a token may be used for. */
function scopeType(
  { scheme, flows }: OAuthScheme,
  file: TypescriptFile,
): readonly Statement[] {
  const { identifier } = file.names.of(scheme, "scope");
  const scopes = scopesOf(flows);
  if (scopes.length === 0) return [];
  const description = [
    `What a token of \`${scheme.name}\` may be used for:`,
    "",
    ...scopes.map(scopeLine),
  ].join("\n");
  const type = unionOf(
    scopes.map(({ name }): TypeNode => {
      return { kind: "literal", text: stringLiteral(name) };
    }),
  );
  return [
    {
      kind: kind.typeAlias,
      name: identifier,
      isExported: true,
      docs: docs({ description, deprecated: false }),
      type: aliasType(identifier, type),
    },
  ];
}

function flowFunction(
  { scheme, flows }: OAuthScheme,
  flow: AskableFlow,
  server: string | undefined,
  file: TypescriptFile,
): FunctionDeclarationStructure {
  const { module, run, options, result, whose, giver } = flowKinds[flow.kind];
  const { identifier } = file.names.of(scheme, `flow:${flow.kind}`);
  const taken = file.useRuntime(...options, "type");
  const hasScopes = scopesOf(flows).length > 0;
  const { identifier: scope } = file.names.of(scheme, "scope");
  const place = `auth${propertyAccess(scheme.name)}`;
  const description = `Gets tokens of \`${scheme.name}\` for ${whose}. Give what ${giver} to the client as \`${place}\`.`;
  return {
    kind: kind.function,
    name: identifier,
    isExported: true,
    docs: docs({ description, deprecated: false }),
    parameters: [
      {
        kind: kind.parameter,
        name: "options",
        type: hasScopes ? `${taken}<${scope}>` : taken,
      },
    ],
    returnType: file.useRuntime(...result, "type"),
    statements: [
      returnStatement(
        {
          callee: file.useRuntime(module, run, "value"),
          arguments: [urlsOf(flow, server), { text: "options" }],
        },
        2,
      ),
    ],
  };
}

/** Where a flow begins and ends; what is relative is so to the server. */
function urlsOf({ urls }: AskableFlow, server: string | undefined): Expression {
  return {
    members: Object.entries(urls).map(([name, url]) => [
      name,
      textOf(
        !URL.canParse(url) && URL.canParse(url, server)
          ? new URL(url, server).href
          : url,
      ),
    ]),
  };
}

/** What the functions take and give, and what they throw. */
function runtimeExports(
  schemes: readonly OAuthScheme[],
): readonly ExportDeclarationStructure[] {
  const types = new Map<string, Set<string>>([
    ["oauth/options", new Set(["OAuthOptions", "Token"])],
    ["oauth/token-provider", new Set(["TokenProvider"])],
  ]);
  const used = schemes.flatMap(({ flows }) =>
    flows.flatMap((flow) => flowKinds[flow.kind].exports),
  );
  for (const [module, type] of used) {
    types.set(module, (types.get(module) ?? new Set()).add(type));
  }
  return [
    exported("oauth/oauth-error", ["OAuthError"], false),
    ...[...types].map(([module, names]) => exported(module, [...names], true)),
  ];
}

function exported(
  module: string,
  names: readonly string[],
  isTypeOnly: boolean,
): ExportDeclarationStructure {
  return {
    kind: kind.exportDeclaration,
    isTypeOnly,
    moduleSpecifier: relativeSpecifier(oauthModule, `src/runtime/${module}`),
    namedExports: [...names],
  };
}
