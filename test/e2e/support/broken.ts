/** What a promise is rejected with; fails when it is not. */
export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("that was accepted");
}

/** Arguments that some member is missing from, or wrong in. */
export function broken<Params extends object>(
  params: Params,
  change: { readonly [member: string]: unknown },
): Params {
  const copy = { ...params };
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) Reflect.deleteProperty(copy, name);
    else Reflect.set(copy, name, value);
  }
  return copy;
}
