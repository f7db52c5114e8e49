import type {
  OperationDescriptor,
  SecuritySchemeDescriptor,
} from "../operation.js";
import type { Client, CredentialRequest } from "./client.js";
import { AuthConfigurationError } from "./errors.js";

/**
 * Finds the one alternative that is satisfied, in declared order, and hands
 * over its credentials. Those given in code go first; the environment is asked
 * only when they satisfy nothing, and for a whole alternative.
 *
 * @throws AuthConfigurationError naming what is missing
 */
export async function authorize(
  { config, settings }: Client,
  { security, method, path }: OperationDescriptor,
  place: (scheme: SecuritySchemeDescriptor, credential: string) => void,
  asked: CredentialRequest = {},
): Promise<void> {
  if (!security) return;
  const given = new Map<string, unknown>(Object.entries(config.auth ?? {}));
  const environment = config.environment ?? processEnvironment() ?? {};
  const inCode = (name: string): unknown => given.get(name);
  const inEnvironment = (name: string): unknown =>
    environment[settings.schemes[name]?.env ?? ""];
  const satisfied = (
    find: (name: string) => unknown,
  ): readonly string[] | undefined =>
    security.find((names) => names.length && names.every(find));
  const explain = (detail: string): AuthConfigurationError =>
    new AuthConfigurationError(`${method} ${path} needs ${detail}`);

  // An alternative that asks for nothing is satisfied by anybody.
  const isOptional = security.some((alternative) => !alternative.length);
  let find = inCode;
  let names = satisfied(inCode);
  if (!names) {
    const half = isOptional
      ? undefined
      : security.find((alternative) => alternative.some(inCode));
    if (half) {
      const missing = half.filter((name) => !inCode(name));
      throw explain(`${half.join(" and ")}: ${missing.join(" and ")} missing`);
    }
    find = inEnvironment;
    names = satisfied(inEnvironment);
  }
  if (!names && !isOptional) {
    throw explain(security.map((one) => one.join(" and ")).join(", or "));
  }
  for (const name of names ?? []) {
    const scheme = settings.schemes[name] ?? {};
    const found = find(name);
    const credential: unknown =
      typeof found === "function"
        ? await (found as (asked: CredentialRequest) => unknown)(asked)
        : found;
    if (!credential) throw explain(`${name}, which came empty`);
    place(scheme, (scheme.encode ?? String)(credential));
  }
}

/** Looked up by name, since not every platform knows a process. */
function processEnvironment():
  { readonly [name: string]: string | undefined } | undefined {
  const process:
    { readonly env?: ReturnType<typeof processEnvironment> } | undefined =
    Reflect.get(globalThis, "process");
  return process?.env;
}
