/** A member of an object's own, whatever its name. */
export function own<Value>(
  members: { readonly [name: string]: Value } | undefined,
  name: string,
): Value | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
