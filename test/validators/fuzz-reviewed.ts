import type { Issue } from "../../src/runtime/issue.js";

/** What one of the two says against the other. */
export interface Verdicts {
  /** What ajv finds; undefined where the value fits by it. */
  readonly ajv: string | undefined;
  readonly issues: readonly Issue[];
}

/** A kind of disagreement that a person has looked at. */
export interface Reviewed {
  readonly what: string;
  /** Why the emitted validators are right. */
  readonly reason: string;
  readonly explains: (verdicts: Verdicts) => boolean;
}

const isFormatAlone =
  (format: string) =>
  ({ ajv, issues }: Verdicts): boolean =>
    ajv === undefined &&
    issues.length > 0 &&
    issues.every(({ expected }) => expected === `the format ${format}`);

/** Every kind of disagreement there is; anything else fails the run. */
export const reviewed: readonly Reviewed[] = [
  {
    what: "int64 beyond 64 bits",
    reason:
      "OpenAPI's registry of formats: a signed 64-bit integer. ajv-formats takes every integer, 1e300 among them.",
    explains: isFormatAlone("int64"),
  },
  {
    what: "float beyond single precision",
    reason:
      "OpenAPI's registry of formats: a single precision floating point number, which has no 1e300. ajv-formats takes every number.",
    explains: isFormatAlone("float"),
  },
];
