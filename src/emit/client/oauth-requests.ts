import { camelCase, pascalCase } from "../../ir/names/casing.js";
import type { NameRequest } from "../../ir/names/names.js";
import { isGlobalName, isIdentifier } from "../../ir/names/reserved.js";
import { isAskable, type AskableFlow } from "../../ir/is-askable.js";
import type { Api, SecurityScheme } from "../../ir/types/index.js";
import { oauthModule } from "./modules.js";

/** A security scheme of OAuth 2.0 with the flows that a client can go through. */
export interface OAuthScheme {
  readonly scheme: SecurityScheme;
  readonly flows: readonly AskableFlow[];
}

/** The schemes whose tokens a client can ask for. */
export function oauthSchemes({ securitySchemes }: Api): readonly OAuthScheme[] {
  return securitySchemes.flatMap((scheme) => {
    const { method } = scheme;
    if (method.type !== "oauth2") return [];
    const flows = method.flows.filter(isAskable);
    return flows.length > 0 ? [{ scheme, flows }] : [];
  });
}

/** A scheme may be called by signs alone, or start with a digit. */
function functionName(wish: string): string {
  const name = camelCase(wish);
  return isIdentifier(name) ? name : `_${name}`;
}

/** `PetstoreAuthScope`, `petstoreAuthClientCredentials`. */
export function* oauthRequests(api: Api): Iterable<NameRequest> {
  for (const { scheme, flows } of oauthSchemes(api)) {
    const { name, origin } = scheme;
    const shared = {
      subject: scheme,
      telling: name,
      scope: "oauth",
      module: oauthModule,
      origin,
    };
    yield {
      ...shared,
      role: "scope",
      candidates: [`${pascalCase(name)}Scope`].filter(
        (one) => !isGlobalName(one),
      ),
      kind: "type",
    };
    for (const { kind } of flows) {
      yield {
        ...shared,
        role: `flow:${kind}`,
        candidates: [functionName(camelCase(name) + pascalCase(kind))],
        kind: "value",
      };
    }
  }
}
