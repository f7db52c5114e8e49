import type { OAuthFlow } from "../types/service.js";

/**
 * What a name is for. Emitters refer to each other's symbols by subject and
 * role alone; this is the vocabulary they share.
 *
 * Subject `Schema` (named ones):
 * - `type`, `input`: the interface as it is received, and as it is sent where
 *   readOnly or writeOnly make a difference (emitter `types`)
 * - `variants`: a parent or what is based on it, with the suffix `:input` for
 *   the sending direction (emitter `types`)
 * - `guard`, `validate`, `standard`: `isX`, `validateX`, `XSchema`; with the
 *   suffix `:input` for the sending direction (emitter `validators`)
 * - `rules`: the schema as a literal for the runtime (emitter `validators`)
 * - `xml`: how it stands in XML, where a body is (emitter `client`)
 *
 * Subject `Operation`:
 * - `function`, `bodies`, `params`, `result`, `response`, `headers`, `error`, `descriptor` (emitter `client`)
 * - `payload`, `receiver`: the body of what the API sends, and what takes it (emitter `client`)
 * - `guard:…`, `validate:…`, `standard:…`, `rules:…` with `parameters`, `body`,
 *   `response:<status>`, `headers:<status>` or `item:<status>` behind the colon, and `part:…`, their type, for parts
 *   that are no named schemas, whose own symbols serve the others: `partCheck` (emitter `validators`)
 * - `sent`, `sender`: what the API sends as data, and the function that makes a request of it (emitter `mocks`)
 * - `mock`, `reply`, `handler`: how it is mocked, what a mock may answer, and
 *   the mock as a function (emitter `mocks`)
 *
 * Subject `Resource`: `class` (emitter `client`).
 * Subject `SecurityScheme`: `scope`, the names of its scopes, and `flow:…`, the
 * functions that get tokens (emitter `client`).
 * Subject `Api`: `client`, `createClient`, `security` — the type of credentials —,
 * `securitySchemes` (emitter `client`);
 * `service`, `createMockApi`, `handlers` (emitter `mocks`).
 */
export type Role =
  | "type"
  | "input"
  | "variants"
  | "variants:input"
  | "function"
  | "bodies"
  | "params"
  | "result"
  | "response"
  | "headers"
  | "payload"
  | "receiver"
  | "error"
  | "descriptor"
  | "xml"
  | "mock"
  | "sent"
  | "sender"
  | "reply"
  | "handler"
  | "class"
  | "scope"
  | `flow:${OAuthFlow["kind"]}`
  | "client"
  | "createClient"
  | "security"
  | "securitySchemes"
  | "service"
  | "createMockApi"
  | "handlers"
  | ValidatorRole
  | `${ValidatorRole}:${"input" | PartName}`
  | `part:${PartName}`
  | PluginRole;

/** What a plugin calls its own: `<name of the emitter>/<what it is for>`. */
export type PluginRole = `${string}/${string}`;

/**
 * A part of an operation that carries a value; the media type stands behind
 * where it has a schema of its own.
 */
export type PartName =
  | "parameters"
  | "body"
  | `body:${string}`
  | `${"response" | "headers" | "item"}:${string}`;

/** The four things generated for everything that can be validated. */
export type ValidatorRole = "guard" | "validate" | "standard" | "rules";
