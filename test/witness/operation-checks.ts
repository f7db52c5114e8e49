import {
  literal,
  partCheck,
  type MediaType,
  type Operation,
  type Parameter,
  type Response,
  type TypescriptFile,
} from "../../src/index.js";
import {
  check,
  compare,
  guarded,
  received,
  sent,
  type Check,
} from "./schema-checks.js";

/** What an operation takes and gives: its arguments, its guards, its answers. */
export function operationChecks(
  operation: Operation,
  file: TypescriptFile,
  theirs: string,
): readonly Check[] {
  const paths = file.useModule(theirs, "paths", "type");
  const their = `${paths}[${literal(operation.path)}][${literal(operation.method.toLowerCase())}]`;
  const context: Context = { operation, file, their };
  return [
    ...argumentChecks(context),
    ...guardChecks(context),
    ...answerChecks(context),
  ];
}

/** How what is received is compared. */
const listed = "SameListed";

interface Context {
  readonly operation: Operation;
  readonly file: TypescriptFile;
  /** Their type of the operation. */
  readonly their: string;
}

function argumentChecks(context: Context): readonly Check[] {
  const { operation, file } = context;
  const { id, call, parameters } = operation;
  const called = file.use(file.names.of(operation, "function"));
  const positional = call.positional.flatMap(
    (key) =>
      parameters.find((one) => one.key === key && one.in === "path") ?? [],
  );
  const checks = positional.map((parameter, index) =>
    check(
      file,
      `${id} argument ${parameter.name}`,
      `Parameters<typeof ${called}>[${String(index + 1)}]`,
      sent(file, `${place(context, "path")}[${literal(parameter.name)}]`),
    ),
  );
  const params = file.names.find(operation, "params");
  if (params === undefined) return checks;
  const named = parameters.filter((one) => !positional.includes(one));
  const expected = [
    ...parameterTypes(context, named),
    ...bodyArgument(context),
  ];
  const ours = file.use(params);
  const keys = named.map(({ key }) => literal(key)).join(" | ");
  return [
    ...checks,
    // A body may be a model that is received as well.
    check(file, `${id} params`, ours, expected.join(" & "), listed),
    ...(named.length === 0
      ? []
      : [
          check(
            file,
            `${id} params without body`,
            `Pick<${ours}, ${keys}>`,
            parameterTypes(context, named).join(" & "),
          ),
        ]),
  ];
}

/** Their types of parameters, one part a place. */
function parameterTypes(
  context: Context,
  parameters: readonly Parameter[],
): readonly string[] {
  const places = new Set(parameters.map((one) => one.in));
  return [...places].map((where) => {
    const here = parameters.filter((one) => one.in === where);
    const names = here.map(({ name }) => literal(name)).join(" | ");
    const picked = `Pick<${place(context, where)}, ${names}>`;
    const renamed = here.filter(({ key, name }) => key !== name);
    if (renamed.length === 0) return sent(context.file, picked);
    const to = renamed.map(
      ({ key, name }) => `${literal(name)}: ${literal(key)}`,
    );
    const rename = context.file.useModule(compare, "Renamed", "type");
    return sent(context.file, `${rename}<${picked}, { ${to.join("; ")} }>`);
  });
}

function place({ their }: Context, where: Parameter["in"]): string {
  return `NonNullable<${their}["parameters"][${literal(where)}]>`;
}

function bodyArgument(context: Context): readonly string[] {
  const { operation, file, their } = context;
  const { body, call } = operation;
  if (body === undefined) return [];
  const type = sent(file, bodyTypes(context, body.content));
  if (call.body === "flat") return [type];
  const nested = file.useModule(compare, "Nested", "type");
  return [`${nested}<${their}, ${type}>`];
}

/** Text and bytes are what they are, whatever schema a document gives them. */
function bodyTypes(
  { file, their }: Context,
  content: readonly MediaType[],
): string {
  const Content = file.useModule(compare, "Content", "type");
  const types = content.map(({ mediaType, kind }) => {
    if (kind === "text" || kind === "sse") return "string";
    return kind === "binary"
      ? file.useRuntime("wire/binary-body", "BinaryBody", "type")
      : `${Content}<${their}>[${literal(mediaType)}]`;
  });
  return types.join(" | ");
}

function guardChecks(context: Context): readonly Check[] {
  const { operation, file } = context;
  const { id, parameters, body } = operation;
  const ofParameters = file.names.find(operation, "guard:parameters");
  const [first] = body?.content ?? [];
  const ofBody =
    first?.schema &&
    partCheck(
      "guard",
      operation,
      { part: "body", schema: first.schema },
      file.names,
    );
  return [
    ...(ofParameters
      ? [
          check(
            file,
            `${id} parameters recognised`,
            guarded(file, file.use(ofParameters)),
            parameterTypes(context, parameters).join(" & "),
          ),
        ]
      : []),
    ...(ofBody && body
      ? [
          check(
            file,
            `${id} body recognised`,
            guarded(file, file.use(ofBody)),
            sent(file, bodyTypes(context, body.content.slice(0, 1))),
            "SameListed",
          ),
        ]
      : []),
    ...operation.responses.flatMap((response) => {
      const { status, content } = response;
      const schema = content.find(({ kind }) => kind === "json")?.schema;
      const part = `response:${String(status)}` as const;
      const guard =
        schema && partCheck("guard", operation, { part, schema }, file.names);
      const type = responseType(context, response);
      const name = `${id} answer ${String(response.status)}`;
      return guard && type !== undefined
        ? [check(file, name, guarded(file, file.use(guard)), type, listed)]
        : [];
    }),
  ];
}

/** Their type of a response's JSON. */
function responseType(
  { file, their }: Context,
  { status, content }: Response,
): string | undefined {
  const json = content.filter(({ kind }) => kind === "json");
  if (json.length === 0) return undefined;
  const types = json.map(
    ({ mediaType }) =>
      `${their}["responses"][${literal(status)}]["content"][${literal(mediaType)}]`,
  );
  return received(file, types.join(" | "));
}

/** What awaiting a call gives, what stands behind it, and what a failure carries. */
function answerChecks(context: Context): readonly Check[] {
  const { operation, file } = context;
  const { id, responses, unwrap } = operation;
  const called = file.use(file.names.of(operation, "function"));
  const good = responses.filter(({ status }) => /^2/.test(String(status)));
  const isJson = good.every(
    ({ content }) =>
      content.length > 0 && content.every(({ kind }) => kind === "json"),
  );
  const types = good.flatMap((one) => responseType(context, one) ?? []);
  if (!isJson || types.length === 0) return [];
  const promise = file.useRuntime("client/api-promise", "ApiPromise", "type");
  const given = (which: string): string =>
    `ReturnType<typeof ${called}> extends ${promise}<infer Data, infer Body> ? ${which} : never`;
  const body = types.join(" | ");
  return [
    check(file, `${id} whole answer`, given("Body"), body, listed),
    check(
      file,
      `${id} result`,
      given("Data"),
      unwrap === undefined
        ? body
        : `NonNullable<(${body})[${literal(unwrap)}]>`,
      listed,
    ),
    ...errorChecks(context),
  ];
}

function errorChecks(context: Context): readonly Check[] {
  const { operation, file } = context;
  const error = file.names.find(operation, "error");
  if (error === undefined) return [];
  const failures = operation.responses.filter(
    ({ status }) => /^[45]/.test(String(status)) || status === "default",
  );
  const types = failures.flatMap((one) => responseType(context, one) ?? []);
  const base = file.useRuntime("client/errors", "ApiError", "type");
  const bodies = `${file.use(error)} extends infer Each ? Each extends ${base}<infer Body> ? Body : never : never`;
  const theirs = types.join(" | ");
  return [check(file, `${operation.id} failure`, bodies, theirs, listed)];
}
