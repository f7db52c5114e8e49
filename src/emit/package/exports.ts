import {
  checkedBodies,
  checkedMedia,
  checkedStreams,
} from "../../ir/checked-media.js";
import { isAskable } from "../../ir/is-askable.js";
import type { Names } from "../../ir/names/names.js";
import type { Api, Operation, SecurityScheme } from "../../ir/types/index.js";
import type { Target } from "../emitter.js";
import { partCheck } from "../typescript/part-check.js";

/** One entry of package.json's `exports`. */
export interface ExportEntry {
  readonly path: string;
  readonly types: string;
  readonly default: string;
}

/** What is generated, as far as sub-paths depend on it. */
interface Contents {
  readonly hasOperations: boolean;
  readonly hasSchemas: boolean;
  readonly hasIncoming: boolean;
  /** Whether there is a `src/oauth.ts`. */
  readonly hasOAuth: boolean;
  /** Whether there is a `src/validation.ts`. */
  readonly hasValidation: boolean;
}

/** A sub-path, the emitter that fills it, its module below `dist`. */
interface SubPath {
  readonly emitter: string;
  readonly path: string;
  readonly module: string;
  /** Whether there is something in it; always by default. */
  readonly when?: (contents: Contents) => boolean;
}

const hasOperations = (contents: Contents): boolean => contents.hasOperations;
const hasSchemas = (contents: Contents): boolean => contents.hasSchemas;
const hasValidation = (contents: Contents): boolean => contents.hasValidation;

const subPaths: readonly SubPath[] = [
  { emitter: "client", path: ".", module: "index" },
  { emitter: "client", path: "./client", module: "client" },
  {
    emitter: "client",
    path: "./resources/*",
    module: "resources/*",
    when: hasOperations,
  },
  {
    emitter: "client",
    path: "./validation",
    module: "validation",
    when: hasValidation,
  },
  {
    emitter: "client",
    path: "./webhooks",
    module: "webhooks/index",
    when: ({ hasIncoming }) => hasIncoming,
  },
  {
    emitter: "client",
    path: "./oauth",
    module: "oauth",
    when: ({ hasOAuth }) => hasOAuth,
  },
  { emitter: "types", path: "./types", module: "types/index" },
  { emitter: "types", path: "./types/*", module: "types/*", when: hasSchemas },
  { emitter: "validators", path: "./validators", module: "validators/index" },
  {
    emitter: "validators",
    path: "./validators/*",
    module: "validators/*",
    when: hasSchemas,
  },
  { emitter: "mocks", path: "./mocks", module: "mocks/index" },
  { emitter: "mocks", path: "./mocks/msw", module: "mocks/msw" },
  { emitter: "mocks", path: "./mocks/node", module: "mocks/node" },
  { emitter: "schema", path: "./schema", module: "schema" },
];

/** The `exports` of a package: one sub-path for each thing that was generated. */
export function packageExports(
  api: Api,
  names: Names,
  { emitters, exports: others = [] }: Target,
): readonly ExportEntry[] {
  const contents: Contents = {
    hasOperations: api.operations.length > 0,
    hasSchemas: api.schemas.length > 0,
    hasIncoming: api.incoming.length > 0,
    hasOAuth: api.securitySchemes.some(isAskedFor),
    hasValidation: [...api.operations, ...api.incoming].some((one) =>
      isValidated(one, names),
    ),
  };
  const known = subPaths
    .filter(({ emitter }) => emitters.includes(emitter))
    .filter(({ when = () => true }) => when(contents));
  return [...known, ...others].map(({ path, module }) => ({
    path,
    types: `./dist/${module}.d.ts`,
    default: `./dist/${module}.js`,
  }));
}

/** Whether a client can get tokens of a scheme. */
function isAskedFor({ method }: SecurityScheme): boolean {
  return method.type === "oauth2" && method.flows.some(isAskable);
}

/** Whether a client can check something of a call. */
function isValidated(operation: Operation, names: Names): boolean {
  const { body, responses } = operation;
  const successes = responses.filter(
    ({ status }) => String(status).startsWith("2") || status === "default",
  );
  const roles = [
    "validate:parameters" as const,
    ...successes.map(({ status }) => `validate:headers:${status}` as const),
  ];
  const checked = [
    ...checkedBodies(body?.content ?? []),
    ...successes.flatMap(({ status, content }) => [
      ...checkedMedia(content, `response:${status}`),
      ...checkedStreams(content, `item:${status}`),
    ]),
  ];
  return (
    roles.some((role) => names.find(operation, role) !== undefined) ||
    checked.some((one) => partCheck("validate", operation, one, names))
  );
}
