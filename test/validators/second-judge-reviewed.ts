import type { DialectName } from "../../src/ir/build/schema/dialects/dialect.js";
import type { Issue } from "../../src/runtime/issue.js";

/** What the second judge says, and what we find. */
export interface Opinion {
  readonly dialect: DialectName;
  /** The schema: the document's path in the corpus and a pointer. */
  readonly subject: string;
  readonly fits: boolean;
  readonly issues: readonly Issue[];
}

/** A kind of disagreement that a person has looked at, and why ours is right. */
export interface ReviewedOpinion {
  readonly what: string;
  readonly reason: string;
  readonly explains: (opinion: Opinion) => boolean;
}

/** The formats of OpenAPI's registry that differ from what any number or text is. */
const ofRegistry = new Set([
  "base64url",
  "byte",
  "decimal",
  "float",
  "int16",
  "int32",
  "int64",
  "int8",
  "uint16",
  "uint32",
  "uint64",
  "uint8",
  "unixtime",
]);
/** The formats of JSON Schema that draft 4 did not have. */
const sinceDraft4 = new Set(["date", "duration", "time", "uuid"]);

const areFormats =
  (known: ReadonlySet<string>) =>
  ({ fits, issues }: Opinion): boolean =>
    fits &&
    issues.every(({ message }) => {
      const format = /expected the format ([\w-]+)/.exec(message)?.[1];
      return format !== undefined && known.has(format);
    });

/** Every kind of disagreement there is; anything else fails the run. */
export const reviewedAgain: readonly ReviewedOpinion[] = [
  {
    what: "formats of OpenAPI's registry",
    reason:
      "OpenAPI 3.0.4, section 4.4.2, and the registry say what int32, float and the like hold. The judge knows the formats of JSON Schema alone.",
    explains: areFormats(ofRegistry),
  },
  {
    what: "formats since draft 4",
    reason:
      "OpenAPI 3.0.4, section 4.4.2, has `date` as full-date of RFC 3339, and the registry `uuid`. The judge takes the formats of draft 4 for all that there are until 3.0.",
    explains: (opinion) =>
      ["openapi-2.0", "openapi-3.0"].includes(opinion.dialect) &&
      areFormats(new Set([...ofRegistry, ...sinceDraft4]))(opinion),
  },
  {
    what: "one of int64 and double",
    reason:
      "By the registry 1e300 is no int64, so it fits `oneOf` of an int64 and a double once. The judge, to which each integer is an int64, finds it twice.",
    explains: ({ subject, fits, issues }) =>
      !fits &&
      issues.length === 0 &&
      subject.endsWith("#/components/schemas/MetadataInstanceValue"),
  },
];
