/** What users of a package meet, by module of the runtime: values, then types. */
export const runtimeExports: readonly (readonly [
  module: string,
  values: readonly string[],
  types: readonly string[],
])[] = [
  ["client/api-promise", [], ["ApiPromise", "ApiResult"]],
  [
    "client/client",
    [],
    ["Client", "Credential", "HeaderOptions", "RequestOptions"],
  ],
  [
    "client/errors",
    [
      "AbortError",
      "ApiError",
      "ArgumentError",
      "AuthConfigurationError",
      "AuthenticationError",
      "BadRequestError",
      "ConflictError",
      "ConnectionError",
      "InternalServerError",
      "NotFoundError",
      "PermissionDeniedError",
      "RateLimitError",
      "TimeoutError",
      "UnprocessableEntityError",
      "isApiError",
    ],
    [],
  ],
  [
    "client/hooks",
    [],
    ["ErrorEvent", "Hooks", "RequestEvent", "ResponseEvent", "RetryEvent"],
  ],
  ["client/log", ["logTo"], ["LogSink"]],
  ["client/validation", ["ValidationError"], ["Validation"]],
];

/** The same of packages with lists that are got in pages. */
export const pagesExport: (typeof runtimeExports)[number] = [
  "client/pages",
  [],
  ["PagePromise"],
];

const rootNames: ReadonlySet<string> = new Set([
  "ClientOptions",
  "ServerVariables",
  ...[...runtimeExports, pagesExport].flatMap(([, values, types]) => [
    ...values,
    ...types,
  ]),
]);

/** Whether the root of every package exports something of this name already. */
export function isRootName(name: string): boolean {
  return rootNames.has(name);
}
