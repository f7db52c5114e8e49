import type { StructureKind } from "ts-morph";

interface Kinds {
  readonly class: StructureKind.Class;
  readonly constructor: StructureKind.Constructor;
  readonly exportDeclaration: StructureKind.ExportDeclaration;
  readonly exportSpecifier: StructureKind.ExportSpecifier;
  readonly function: StructureKind.Function;
  readonly functionOverload: StructureKind.FunctionOverload;
  readonly getAccessor: StructureKind.GetAccessor;
  readonly importDeclaration: StructureKind.ImportDeclaration;
  readonly importSpecifier: StructureKind.ImportSpecifier;
  readonly indexSignature: StructureKind.IndexSignature;
  readonly interface: StructureKind.Interface;
  readonly jsDoc: StructureKind.JSDoc;
  readonly method: StructureKind.Method;
  readonly methodSignature: StructureKind.MethodSignature;
  readonly parameter: StructureKind.Parameter;
  readonly property: StructureKind.Property;
  readonly propertySignature: StructureKind.PropertySignature;
  readonly typeAlias: StructureKind.TypeAlias;
  readonly typeParameter: StructureKind.TypeParameter;
  readonly variableDeclaration: StructureKind.VariableDeclaration;
  readonly variableStatement: StructureKind.VariableStatement;
}

/**
 * The numbers of ts-morph's `StructureKind`, so that emitters can build
 * structures without loading ts-morph; the compiler checks each of them.
 */
export const kind: Kinds = {
  class: 2,
  constructor: 5,
  exportDeclaration: 11,
  exportSpecifier: 12,
  function: 13,
  functionOverload: 14,
  getAccessor: 15,
  importDeclaration: 16,
  importSpecifier: 17,
  indexSignature: 18,
  interface: 19,
  jsDoc: 24,
  method: 26,
  methodSignature: 28,
  parameter: 30,
  property: 31,
  propertySignature: 33,
  typeAlias: 38,
  typeParameter: 39,
  variableDeclaration: 40,
  variableStatement: 41,
};
