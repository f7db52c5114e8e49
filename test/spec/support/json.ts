/** Plain JSON, as a document or an example holds it. */
export type Json =
  null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Tells objects from arrays and from everything else. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value under a chain of keys; throws where the chain breaks. */
export function get(value: Json, ...keys: readonly (string | number)[]): Json {
  return keys.reduce<Json>((parent, key) => {
    const container = parent as { readonly [key: string | number]: Json };
    const child = parent === null ? undefined : container[key];
    if (child === undefined) {
      throw new Error(`no "${key}" on the way to ${keys.join(" > ")}`);
    }
    return child;
  }, value);
}

/** As `get`, for a value that must be an object. */
export function getObject(
  value: Json,
  ...keys: readonly (string | number)[]
): JsonObject {
  const found = get(value, ...keys);
  if (!isObject(found)) throw new Error(`${keys.join(" > ")} is no object`);
  return found;
}

/** As `get`, for a value that may be absent; absent is an empty object. */
export function members(value: Json, key: string): JsonObject {
  return isObject(value) && value[key] !== undefined
    ? getObject(value, key)
    : {};
}

/** As `get`, for a value that may be absent; absent is an empty list. */
export function items(value: Json, key: string): readonly Json[] {
  const found = isObject(value) ? value[key] : undefined;
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** A copy in which `change` has had its say on every object, the inner ones first. */
export function mapObjects(
  value: Json,
  change: (object: JsonObject) => Json,
): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => mapObjects(item, change));
  }
  if (!isObject(value)) return value;
  return change(
    Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        mapObjects(member, change),
      ]),
    ),
  );
}

/** An object without some of its members. */
export function omit(
  object: JsonObject,
  ...names: readonly string[]
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([name]) => !names.includes(name)),
  );
}
