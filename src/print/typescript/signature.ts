import type {
  OptionalKind,
  ParameterDeclarationStructure,
  TypeParameterDeclarationStructure,
} from "ts-morph";
import { indent, step } from "./indent.js";
import { behind, fitsLine } from "./line.js";
import { expectOnly, plainText, Unprintable } from "./unprintable.js";

const knownOfParameter: ReadonlySet<string> = new Set([
  "kind",
  "name",
  "hasQuestionToken",
  "isRestParameter",
  "type",
  "initializer",
]);
const knownOfTypeParameter: ReadonlySet<string> = new Set([
  "kind",
  "name",
  "constraint",
  "default",
]);

/** What functions, methods and constructors have between name and body. */
export interface Signature {
  readonly typeParameters?: readonly unknown[];
  readonly parameters?: readonly OptionalKind<ParameterDeclarationStructure>[];
  readonly returnType?: unknown;
}

/**
 * Type parameters, parameters and return type. Parameters stand one a line
 * when the whole does not fit, or when a type among them is broken: their
 * types are laid out for lines of their own.
 * @param head what stands on the line before it, without its margin
 * @param tail what follows on the same line
 */
export function printSignature(
  signature: Signature,
  head: string,
  margin: string,
  tail: string,
): string {
  const { typeParameters, parameters = [], returnType } = signature;
  const start = margin + head;
  const types = printTypeParameters(typeParameters, start, "(");
  const texts = parameters.map(printParameter);
  const type = returnType === undefined ? "" : plainText(returnType);
  const result = type === "" ? "" : `:${behind(type)}`;
  const rest = `(${texts.join(", ")})${result}`;
  // Behind broken type parameters, the rest stands on a line that begins with ">".
  const line = types.includes("\n") ? `${margin}>` : start + types;
  const isFlat = !rest.includes("\n") && fitsLine(line + rest + tail);
  if (isFlat || texts.length === 0) return types + rest;
  if (texts.length === 1) refuseHug(parameters[0], type);
  const comma = parameters.at(-1)?.isRestParameter ? "" : ",";
  const lines = texts.map((text) => indent(text, step)).join(",\n");
  return `${types}(\n${lines}${comma}\n)${result}`;
}

/** A lone parameter that is an object, or a lone one before an object, is broken in other ways. */
function refuseHug(
  parameter: OptionalKind<ParameterDeclarationStructure> | undefined,
  returnType: string,
): void {
  const texts = [parameter?.name, parameter?.type, returnType];
  if (texts.some((text) => typeof text === "string" && /^\s*[{[]/.test(text))) {
    throw new Unprintable("a long signature around an object");
  }
}

function printParameter(
  structure: OptionalKind<ParameterDeclarationStructure>,
): string {
  expectOnly(structure, knownOfParameter);
  const { name, hasQuestionToken, isRestParameter, type } = structure;
  const start = `${isRestParameter ? "..." : ""}${name}${hasQuestionToken ? "?" : ""}`;
  const typed =
    type === undefined ? start : `${start}:${behind(plainText(type))}`;
  const { initializer } = structure;
  return initializer === undefined
    ? typed
    : `${typed} = ${plainText(initializer)}`;
}

/** `<T, U extends V = W>`, one a line where the head before it leaves too little room. */
export function printTypeParameters(
  structures: readonly unknown[] | undefined,
  head: string,
  tail: string,
): string {
  if (structures === undefined || structures.length === 0) return "";
  const flat = `<${structures.map((one) => typeParameter(one)).join(", ")}>`;
  if (fitsLine(head + flat + tail)) return flat;
  const margin = /^ */.exec(head)?.[0] ?? "";
  const lines = structures.map((one) => {
    const text = typeParameter(one);
    const fits = fitsLine(`${margin}${step}${text},`);
    return indent(fits ? text : brokenTypeParameter(one, margin + step), step);
  });
  return `<\n${lines.join(",\n")},\n>`;
}

/** Broken before its default, before what it extends, or before both. */
function brokenTypeParameter(structure: unknown, margin: string): string {
  const below = `\n${step}`;
  if (!isTypeParameter(structure) || structure.default === undefined) {
    return typeParameter(structure, below);
  }
  const text = typeParameter(structure, " ", below);
  const [first = ""] = text.split("\n");
  return fitsLine(margin + first)
    ? text
    : typeParameter(structure, below, below);
}

/** What stands before what a parameter extends, and before its default. */
function typeParameter(
  structure: unknown,
  beforeBound = " ",
  beforeDefault = " ",
): string {
  if (!isTypeParameter(structure)) return plainText(structure);
  expectOnly(structure, knownOfTypeParameter);
  const { name, constraint, default: fallback } = structure;
  const bound =
    constraint === undefined
      ? ""
      : ` extends${beforeBound}${plainText(constraint)}`;
  const other =
    fallback === undefined ? "" : ` =${beforeDefault}${plainText(fallback)}`;
  return name + bound + other;
}

function isTypeParameter(
  structure: unknown,
): structure is OptionalKind<TypeParameterDeclarationStructure> {
  return typeof structure === "object" && structure !== null;
}
