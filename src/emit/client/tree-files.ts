import type {
  ClassDeclarationStructure,
  GetAccessorDeclarationStructure,
  MethodDeclarationStructure,
  PropertyDeclarationStructure,
} from "ts-morph";
import type { Names } from "../../ir/names/names.js";
import { isReservedMember } from "../../ir/names/reserved.js";
import type { Api, Operation, Resource } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { keyword, reference, unionOf } from "../typescript/combine-types.js";
import { docs } from "../typescript/docs.js";
import { callOf } from "../typescript/expression.js";
import { createSureFile, type TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { propertyKey } from "../typescript/literal.js";
import { assignment, returnStatement } from "../typescript/statement.js";
import { memberType } from "../typescript/type-places.js";
import { isBaseRequired } from "./client-file.js";
import { signatureOf } from "./function.js";
import { clientModule } from "./modules.js";
import { reserveTypeParameters } from "./type-parameters.js";

/** The classes of the tree: the client and one a resource, made when they are first asked for. */
export function treeFiles(api: Api, names: Names): readonly GeneratedFile[] {
  return [rootFile(api, names), ...resourceClasses(api.resources, names)];
}

function rootFile(api: Api, names: Names): GeneratedFile {
  const { module, identifier } = names.of(api, "client");
  const file = createSureFile(`${module}.ts`, names);
  file.declare(identifier);
  reserveArguments(file);
  const options = file.useModule(clientModule, "ClientOptions", "type");
  const create = file.use(names.of(api, "createClient"));
  const optional = isBaseRequired(api) ? "" : " = {}";
  const root: Node = { name: "", operations: [], children: api.resources };
  return file.finish([
    {
      ...classOf(identifier, root, file),
      docs: docs({ ...api.docs, summary: api.title }, { name: identifier }),
      ctors: [
        {
          kind: kind.constructor,
          parameters: [
            {
              kind: kind.parameter,
              name: "options",
              type: options,
              ...(optional && { initializer: "{}" }),
            },
          ],
          statements: [
            isEmpty(root)
              ? `${create}(options);`
              : `this.#client = ${create}(options);`,
          ],
        },
      ],
    },
  ]);
}

function resourceClasses(
  resources: readonly Resource[],
  names: Names,
): readonly GeneratedFile[] {
  return resources.flatMap((resource) => [
    resourceClass(resource, names),
    ...resourceClasses(resource.children, names),
  ]);
}

function resourceClass(resource: Resource, names: Names): GeneratedFile {
  const { module, identifier } = names.of(resource, "class");
  const file = createSureFile(`${module}.ts`, names);
  file.declare(identifier);
  reserveArguments(file);
  reserveTypeParameters(resource.operations, file);
  const client = file.useRuntime("client/client", "Client", "type");
  return file.finish([
    {
      ...classOf(identifier, resource, file),
      ctors: [
        {
          kind: kind.constructor,
          parameters: [{ kind: kind.parameter, name: "client", type: client }],
          statements: ["this.#client = client;"],
        },
      ],
    },
  ]);
}

type Node = Pick<Resource, "name" | "operations" | "children">;

/** An API may have no operations; then nothing needs the client. */
function isEmpty({ operations, children }: Node): boolean {
  return operations.length === 0 && children.length === 0;
}

/** A method that calls the function `options` has an argument of that name, so the function gets another. */
function reserveArguments(file: TypescriptFile): void {
  for (const name of ["params", "options"]) file.declare(name);
}

function classOf(
  identifier: string,
  node: Node,
  file: TypescriptFile,
): ClassDeclarationStructure {
  const actions = new Set(
    node.operations.map(({ action }) => memberName(action)),
  );
  const children = node.children.map((child) => childOf(child, actions, file));
  return {
    kind: kind.class,
    name: identifier,
    isExported: true,
    properties: [
      ...(isEmpty(node) ? [] : [clientProperty(file)]),
      ...children.map(cacheProperty),
    ],
    getAccessors: children.map(accessor),
    methods: node.operations.map((operation) => method(operation, file)),
  };
}

interface Child {
  readonly member: string;
  readonly field: string;
  readonly className: string;
}

function childOf(
  resource: Resource,
  actions: ReadonlySet<string>,
  file: TypescriptFile,
): Child {
  const name = memberName(resource.name);
  const member = actions.has(name) ? `${name}Resource` : name;
  return {
    member,
    // A private name cannot be quoted; `client` is taken by the field above.
    field: `#${member.replace(/[^\p{ID_Continue}$]/gu, "_")}${member === "client" ? "_" : ""}`,
    className: file.use(file.names.of(resource, "class")),
  };
}

/** A name that a class can give to a member without surprises. */
function memberName(name: string): string {
  return isReservedMember(name) ? `${name}_` : name;
}

function clientProperty(file: TypescriptFile): PropertyDeclarationStructure {
  return {
    kind: kind.property,
    name: "#client",
    isReadonly: true,
    type: file.useRuntime("client/client", "Client", "type"),
  };
}

function cacheProperty({
  field,
  className,
}: Child): PropertyDeclarationStructure {
  const type = unionOf([reference(className), keyword("undefined")]);
  return {
    kind: kind.property,
    name: field,
    type: memberType({ key: field, optional: false, type }),
  };
}

function accessor({
  member,
  field,
  className,
}: Child): GetAccessorDeclarationStructure {
  const value = callOf(`new ${className}`, "this.#client");
  return {
    kind: kind.getAccessor,
    name: propertyKey(member),
    returnType: className,
    statements: [assignment(`return (this.${field} ??=`, value, ");", 4)],
  };
}

function method(
  operation: Operation,
  file: TypescriptFile,
): MethodDeclarationStructure {
  const callee = file.use(file.names.of(operation, "function"));
  const signature = signatureOf(operation, file, [callee], 2);
  const names = signature.arguments.map(({ name }) => name);
  const call = callOf(callee, "this.#client", ...names);
  return {
    kind: kind.method,
    name: propertyKey(memberName(operation.action)),
    docs: signature.docs,
    parameters: signature.arguments.map((argument) => ({
      kind: kind.parameter,
      ...argument,
    })),
    typeParameters: signature.typeParameters,
    returnType: signature.returnType,
    statements: [returnStatement(call, 4)],
  };
}
