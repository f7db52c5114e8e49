import type { Names } from "../../ir/names/names.js";
import type { Api, OAuthFlow, SecurityScheme } from "../../ir/types/index.js";
import type { Target } from "../emitter.js";
import { textOf, type Expression } from "../typescript/expression.js";
import { assignment, importLine } from "../typescript/statement.js";
import { sampleBaseURL } from "./base-url.js";
import { clientVariable } from "./example-files.js";

/** How a program gets tokens, for the README; undefined where no scheme has a flow that a client can go through. */
export function oauthSample(
  api: Api,
  names: Names,
  { packageName }: Target,
): { readonly imports: string; readonly code: string } | undefined {
  const schemes = [...usedSchemes(api), ...api.securitySchemes];
  for (const kind of preferred) {
    for (const scheme of schemes) {
      const name = names.find(scheme, `flow:${kind}`)?.identifier;
      if (name === undefined) continue;
      const makeClient = (token: Expression): string =>
        construction(api, names, scheme.name, token);
      const code = codeOf(kind, name, makeClient);
      return { imports: importLine([name], `${packageName}/oauth`), code };
    }
  }
  return undefined;
}

/** The schemes that operations ask for. */
function usedSchemes({ operations }: Api): readonly SecurityScheme[] {
  return operations.flatMap(({ security }) =>
    security.flatMap((alternative) => alternative.map(({ scheme }) => scheme)),
  );
}

/** The shortest to show comes first. */
const preferred = [
  "clientCredentials",
  "authorizationCode",
  "deviceAuthorization",
  "password",
] as const satisfies readonly OAuthFlow["kind"][];

function codeOf(
  kind: (typeof preferred)[number],
  name: string,
  makeClient: (token: Expression) => string,
): string {
  const clientId = ["clientId", textOf("<client id>")] as const;
  const start = "const begun = await signIn.start();";
  const token: Expression = { text: "token" };
  switch (kind) {
    case "clientCredentials": {
      const secret = ["clientSecret", textOf("<client secret>")] as const;
      return makeClient(callWith(name, [clientId, secret]));
    }
    case "password": {
      const members = ["username", "password"].map(
        (member) => [member, textOf(`<${member}>`)] as const,
      );
      return makeClient(callWith(name, [clientId, ...members]));
    }
    case "authorizationCode": {
      const redirect = textOf("https://app.example.com/callback");
      const call = callWith(name, [clientId, ["redirectUri", redirect]]);
      return [
        assignment("const signIn =", call, ";", 0),
        start,
        "console.log(begun.url); // where to send the browser",
        "",
        "declare const callback: URL; // where it has come back to",
        "const token = await signIn.finish(callback, begun);",
        makeClient(token),
      ].join("\n");
    }
    case "deviceAuthorization":
      return [
        assignment("const signIn =", callWith(name, [clientId]), ";", 0),
        start,
        "console.log(`Enter ${begun.userCode} at ${begun.verificationUri}`);",
        "const token = await begun.finish();",
        makeClient(token),
      ].join("\n");
  }
}

function callWith(
  callee: string,
  members: readonly (readonly [name: string, value: Expression])[],
): Expression {
  return { callee, arguments: [{ members }] };
}

function construction(
  api: Api,
  names: Names,
  scheme: string,
  token: Expression,
): string {
  const base = sampleBaseURL(api);
  const given: Expression = {
    members: [
      ...(base === undefined ? [] : [["baseURL", textOf(base)] as const]),
      ["auth", { members: [[scheme, token]] }],
    ],
  };
  const client = names.of(api, "client").identifier;
  const made = { callee: `new ${client}`, arguments: [given] };
  return assignment(`const ${clientVariable(api)} =`, made, ";", 0);
}
