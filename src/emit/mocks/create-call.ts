import type { Names } from "../../ir/names/names.js";
import type { Api, Operation } from "../../ir/types/index.js";
import type { TypescriptFile } from "../typescript/file.js";
import { returnStatement } from "../typescript/statement.js";

/** `return createMock({ ...service, operations: [ … ] }, options);` */
export function createMockReturn(
  api: Api,
  operations: readonly Operation[],
  names: Names,
  file: TypescriptFile,
): string {
  const createMock = file.useRuntime("mock/create-mock", "createMock", "value");
  const service = file.use(names.of(api, "service"));
  const items = operations.map((operation) => ({
    text: file.use(names.of(operation, "mock")),
  }));
  const mock = {
    members: [{ spread: service }, ["operations", { items }] as const],
  };
  const call = { callee: createMock, arguments: [mock, { text: "options" }] };
  return returnStatement(call, 2);
}
