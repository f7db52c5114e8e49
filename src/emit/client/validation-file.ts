import {
  checkedMedia,
  checkedStreams,
  isStreamKind,
} from "../../ir/checked-media.js";
import type { Names } from "../../ir/names/names.js";
import type { Api, Operation } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { constantStatement } from "../typescript/constant.js";
import type { Expression, Member } from "../typescript/expression.js";
import {
  bodyChecks,
  checksExpression,
} from "../typescript/checks-expression.js";
import { createFile, type TypescriptFile } from "../typescript/file.js";
import { statusMembers } from "../typescript/status-members.js";

/**
 * `src/validation.ts`: the validators of all operations, for clients that
 * check what they send and receive. Nothing else imports it.
 */
export function validationFiles(
  api: Api,
  names: Names,
): readonly GeneratedFile[] {
  const file = createFile("src/validation.ts", names);
  file.declare("validation");
  const members = [...api.operations, ...api.incoming].flatMap((operation) => {
    const own = validatorMembers(operation, file);
    return own.length === 0
      ? []
      : [[keyOf(operation), { members: own }] as const];
  });
  if (members.length === 0) return [];
  const type = file.useRuntime("client/validation", "Validation", "type");
  const validateWith = file.useRuntime(
    "client/validation",
    "validateWith",
    "value",
  );
  const value: Expression = {
    // Bundlers may drop the call where the table is not used.
    callee: `/* @__PURE__ */ ${validateWith}`,
    arguments: [{ members, open: true }],
  };
  const statement = constantStatement("validation", value, {
    type,
    isExported: true,
    docs: [
      "Checks every operation's arguments and answers: `createClient({ validation })`.",
    ],
  });
  return [file.finish([statement])];
}

/** As the runtime finds it: by method and path. */
function keyOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

function validatorMembers(
  operation: Operation,
  file: TypescriptFile,
): readonly Member[] {
  const { names } = file;
  const parameters = names.find(operation, "validate:parameters");
  const successes = operation.responses.filter(
    ({ status }) => String(status).startsWith("2") || status === "default",
  );
  const responses = statusMembers(successes, ({ status, content: all }) => {
    const checked = checkedMedia(all, `response:${status}`);
    return checksExpression(operation, all, checked, file);
  });
  const items = statusMembers(successes, ({ status, content: all }) => {
    const streams = all.filter(({ kind }) => isStreamKind(kind));
    const checked = checkedStreams(all, `item:${status}`);
    return checksExpression(operation, streams, checked, file);
  });
  const headers = statusMembers(successes, ({ status }) => {
    const name = names.find(operation, `validate:headers:${status}`);
    return name && { text: file.use(name) };
  });
  return [
    ...(parameters
      ? [["parameters", { text: file.use(parameters) }] as const]
      : []),
    ...bodyChecks(operation, file),
    ...(responses.length > 0
      ? [["responses", { members: responses }] as const]
      : []),
    ...(items.length > 0 ? [["items", { members: items }] as const] : []),
    ...(headers.length > 0 ? [["headers", { members: headers }] as const] : []),
  ];
}
