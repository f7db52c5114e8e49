import type { Assertions, Schema } from "../../../ir/types/index.js";
import { propertyAccess, stringLiteral } from "../../typescript/literal.js";
import { arrayCode, hasArrayRules } from "./array.js";
import { isOnly, type Subject } from "./check.js";
import type { Code } from "./code.js";
import { membersCode } from "./members.js";
import {
  all,
  any,
  countTests,
  isNever,
  negate,
  test,
  type Logic,
} from "./logic.js";
import { demandsOf } from "./demands.js";
import { inOrder, type MemberCode } from "./member-order.js";
import { acceptsAll, partTest, refusesUndefined } from "./parts.js";
import { propertyLocal } from "./property-local.js";
import { settle } from "./settle.js";
import { typeTest } from "./type-test.js";
import { freshName, localName, type GuardScope } from "./scope.js";

/** Whether anything is asked of objects: a schema for members that accepts all of them asks nothing. */
export function hasObjectRules(assertions: Assertions): boolean {
  const { required = [], dependentRequired } = assertions;
  const { minProperties = 0, maxProperties } = assertions;
  return (
    required.length > 0 ||
    (dependentRequired?.size ?? 0) > 0 ||
    minProperties > 0 ||
    maxProperties !== undefined ||
    membersOf(assertions).some((part) => !acceptsAll(part))
  );
}

/** What is applied to members, or to the object where it has some. */
function membersOf({
  properties,
  patternProperties,
  dependentSchemas,
  additionalProperties,
  propertyNames,
}: Assertions): readonly Schema[] {
  return [
    ...(properties?.values() ?? []),
    ...(patternProperties?.values() ?? []),
    ...(dependentSchemas?.values() ?? []),
    ...(additionalProperties ? [additionalProperties] : []),
    ...(propertyNames ? [propertyNames] : []),
  ];
}

/** What is asked of an expression that is known to be an object. */
export function objectCode(
  subject: Subject,
  scope: GuardScope,
): readonly Code[] {
  const { properties, required = [] } = subject.schema.assertions;
  const demanded = new Set(required);
  const members: MemberCode[] = [];
  for (const [name, schema] of properties ?? []) {
    const isRequired = demanded.delete(name) && !isOneWay(schema, scope);
    members.push(memberCode(subject, name, schema, isRequired, scope));
  }
  for (const name of demanded) {
    const access = memberAccess(subject.expression, name, scope);
    const code: Code = { kind: "reject", when: isAbsent(access) };
    members.push({ access, code: [code] });
  }
  return [
    ...inOrder(members),
    ...dependentCode(subject, scope),
    ...membersCode(subject, scope),
    ...dependentSchemaCode(subject, scope),
  ];
}

/** Not demanded in this direction (OpenAPI 3.1.1, section 4.8.24.3). */
function isOneWay({ annotations }: Schema, scope: GuardScope): boolean {
  return scope.direction === "input"
    ? annotations.readOnly
    : scope.direction === "output" && annotations.writeOnly;
}

/** Members that every object inherits. */
const inherited: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype),
);

/** How a member is read; those that every object inherits only where they are its own. */
export function memberAccess(
  expression: string,
  name: string,
  scope: GuardScope,
): string {
  if (!inherited.has(name)) return expression + propertyAccess(name);
  const own = scope.runtime("validate/kinds", "own");
  return `${own}(${expression}, ${stringLiteral(name)})`;
}

export function isAbsent(access: string): Logic {
  return test(`${access} === undefined`, `${access} !== undefined`);
}

function memberCode(
  subject: Subject,
  name: string,
  schema: Schema,
  isRequired: boolean,
  scope: GuardScope,
): MemberCode {
  const access = memberAccess(subject.expression, name, scope);
  const base = `${subject.base} ${name}`;
  const place = { access, base, isRequired };
  const container = plainContainer(subject, schema, scope);
  const code = container
    ? insideCode(subject, schema, container, place, scope)
    : propertyCode(subject, name, schema, place, scope);
  return { access, code };
}

function propertyCode(
  subject: Subject,
  name: string,
  schema: Schema,
  { access, base, isRequired }: MemberPlace,
  scope: GuardScope,
): readonly Code[] {
  const rejects = (expression: string): Logic =>
    rejection(schema, expression, base, isRequired, scope);
  // What may be absent is asked for twice, of the local that most of its kind share.
  const guess = isRequired ? access : propertyLocal;
  const guessed = rejects(guess);
  if (isNever(guessed)) return [];
  if (countTests(guessed) <= 1) {
    const when = guess === access ? guessed : rejects(access);
    return [{ kind: "reject", when }];
  }
  const local = freshName(name, subject.locals);
  const settled = settle([{ kind: "reject", when: guessed }]);
  const then = (held: string): readonly Code[] =>
    held === guess
      ? settled
      : settle([{ kind: "reject", when: rejects(held) }]);
  return [{ kind: "property", name: local, value: access, guess, then }];
}

/** When a member makes its object unfit. */
export function rejection(
  schema: Schema,
  expression: string,
  base: string,
  isRequired: boolean,
  scope: GuardScope,
): Logic {
  const fits = partTest(schema, expression, base, scope);
  const absent = isAbsent(expression);
  if (!isRequired) return unlessAbsent(negate(absent), negate(fits));
  return refusesUndefined(schema) ? negate(fits) : any([absent, negate(fits)]);
}

/** Most members are there: what is seen of a value at once is asked first. */
function unlessAbsent(isThere: Logic, unfit: Logic): Logic {
  return isSeenAtOnce(unfit) ? all([unfit, isThere]) : all([isThere, unfit]);
}

function isSeenAtOnce(logic: Logic): boolean {
  return logic.kind === "test"
    ? typeTests.test(logic.yes)
    : logic.terms.every(isSeenAtOnce);
}

const typeTests = /^typeof | [!=]== null$/;

/** Array or object, where a schema asks for one and nothing else, and is looked into where it stands. */
function plainContainer(
  { isInside }: Subject,
  schema: Schema,
  scope: GuardScope,
): "array" | "object" | undefined {
  const { assertions, name } = schema;
  const { types } = assertions;
  if (name !== undefined || types?.length !== 1) return undefined;
  if (types[0] !== "array" && types[0] !== "object") return undefined;
  if (inPlace.some((keyword) => assertions[keyword] !== undefined)) {
    return undefined;
  }
  if (types[0] === "array") {
    return hasArrayRules(assertions) ? "array" : undefined;
  }
  if (!hasObjectRules(assertions)) return undefined;
  // One level deep: what is nested further is read better by itself.
  const isApart = isInside === true || scope.isApart(schema);
  return isApart || countObjects(schema) > mostObjects ? undefined : "object";
}

/**
 * An engine inlines calls into a function up to some size (V8: 920 bytes of
 * bytecode): what calls for more members than these had better be a function.
 */
const mostObjects = 3;

/** How many members of an object are asked to be objects themselves. */
function countObjects({ assertions }: Schema): number {
  const members = [...(assertions.properties?.values() ?? [])];
  return members.filter((member) =>
    demandsOf(member).some(
      (demand) => isOnly(demand, "object") && hasObjectRules(demand),
    ),
  ).length;
}

const inPlace = [
  "enum",
  "refs",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "unevaluatedItems",
  "unevaluatedProperties",
] as const satisfies readonly (keyof Assertions)[];

/** Where a member stands, and what its parts are called after. */
interface MemberPlace {
  readonly access: string;
  readonly base: string;
  readonly isRequired: boolean;
}

/** A list or an object among the members: looked into where it stands. */
function insideCode(
  subject: Subject,
  schema: Schema,
  container: "array" | "object",
  { access, base, isRequired }: MemberPlace,
  scope: GuardScope,
): readonly Code[] {
  const name = localName(base.slice(subject.base.length), subject.locals);
  subject.locals.add(name);
  const isObject = container === "object";
  const inside: Subject = {
    ...{ schema, expression: name, base },
    locals: isRequired ? subject.locals : new Set(subject.locals),
    isInside: isObject || subject.isInside === true,
  };
  const body: readonly Code[] = [
    { kind: "reject", when: negate(typeTest(container, name, scope)) },
    ...(isObject ? objectCode(inside, scope) : arrayCode(inside, scope)),
  ];
  const constant: Code = { kind: "constant", name, value: access };
  if (isRequired) return [constant, ...body];
  return [constant, { kind: "if", when: negate(isAbsent(name)), then: body }];
}

function dependentCode(subject: Subject, scope: GuardScope): readonly Code[] {
  const { schema, expression } = subject;
  const access = (name: string): string =>
    memberAccess(expression, name, scope);
  return [...(schema.assertions.dependentRequired ?? [])]
    .filter(([, others]) => others.length > 0)
    .map(([name, others]) => ({
      kind: "reject",
      when: all([
        negate(isAbsent(access(name))),
        any(others.map((other) => isAbsent(access(other)))),
      ]),
    }));
}

function dependentSchemaCode(
  { schema, expression, base }: Subject,
  scope: GuardScope,
): readonly Code[] {
  return [...(schema.assertions.dependentSchemas ?? [])].map(([name, part]) => {
    const access = memberAccess(expression, name, scope);
    const called = `${base} with ${name}`;
    const fits = partTest(withoutPromise(part), expression, called, scope);
    return {
      kind: "reject",
      when: all([negate(isAbsent(access)), negate(fits)]),
    };
  });
}

/** Behind a function of its own: what a guard in place promises would be held against what is asked next. */
function withoutPromise(part: Schema): Schema {
  const { name, assertions, ...others } = part;
  const { refs, allOf } = assertions;
  return name === undefined && refs === undefined && allOf === undefined
    ? part
    : { ...others, assertions: { anyOf: [part] } };
}
