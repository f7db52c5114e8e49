import type { Issue, StandardSchema } from "../issue.js";

/** A Standard Schema over generated validators. */
export function standardSchema<Output>(
  is: (value: unknown) => value is Output,
  validate: (value: unknown) => readonly Issue[],
): StandardSchema<Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "sdkwright",
      validate: (value) =>
        is(value)
          ? { value }
          : {
              issues: validate(value).map(({ message, pointer }) => ({
                message,
                path: segmentsOf(pointer, value),
              })),
            },
    },
  };
}

/** A pointer as the keys it is made of; items by number. */
function segmentsOf(
  pointer: string,
  root: unknown,
): readonly (string | number)[] {
  let value = root;
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => {
      const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      const inArray = Array.isArray(value);
      value =
        typeof value === "object" && value !== null
          ? Reflect.get(value, key)
          : undefined;
      return inArray ? Number(key) : key;
    });
}
