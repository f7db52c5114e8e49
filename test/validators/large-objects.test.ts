import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import { seededRandom, type Random } from "./mutate-once.js";
import { openWorkshop, type CompiledValidator } from "./workshop.js";

/** Names that every object inherits are among them. */
const declared = [
  ...["id", "node_id", "url", "constructor", "title", "state", "body"],
  ...["locked", "toString", "comments", "labels", "author"],
];
const required = ["url", "id", "constructor", "labels", "undeclared"];
const schema = {
  type: "object",
  properties: {
    ...Object.fromEntries(declared.map((name) => [name, { type: "string" }])),
    author: { type: "object", properties: { login: { type: "string" } } },
    ["__proto__"]: { type: "integer" },
  },
  required,
};

const workshop = openWorkshop();
afterAll(() => workshop.close());
let module: CompiledValidator;
beforeAll(async () => {
  module = await workshop.load(compileValidator(schema));
});

/** Members in any order; some are missing, some of another type, some not known. */
function anyObject(random: Random): Record<string, unknown> {
  const names = [...declared, "undeclared", "__proto__", "urll", "other"];
  const object: Record<string, unknown> = {};
  while (names.length > 0) {
    const [name = ""] = names.splice(random(3) && random(names.length), 1);
    if (random(4) === 0) continue;
    const text = random(6) === 0 ? null : "text";
    const author = random(3) === 0 ? { login: 1 } : { login: "x" };
    const fitting = { author, ["__proto__"]: 1 } as Record<string, unknown>;
    const value = Object.hasOwn(fitting, name) ? fitting[name] : text;
    Object.defineProperty(object, name, {
      ...{ value, enumerable: true, writable: true, configurable: true },
    });
  }
  return object;
}

/** The members that are to blame, as ajv has them. */
const compiled = new Ajv2020({
  allErrors: true,
  strict: false,
  ownProperties: true,
}).compile(schema);
function blamedByAjv(value: unknown): readonly string[] {
  compiled(value);
  return (compiled.errors ?? []).map(({ instancePath, params }) =>
    "missingProperty" in params
      ? `missing ${String(params["missingProperty"])}`
      : instancePath,
  );
}

function blamed(value: unknown): readonly string[] {
  return module
    .validate(value)
    .map(({ pointer, message }) =>
      pointer === ""
        ? message.replace(/^missing "(\w+)".*$/, "missing $1")
        : pointer,
    );
}

describe("the issues of objects with many members", () => {
  it("are those of ajv, whatever the order of members", () => {
    const random = seededRandom(11);
    for (let count = 0; count < 2000; count += 1) {
      const value = anyObject(random);
      const found = blamed(value);
      expect(found.toSorted()).toEqual(blamedByAjv(value).toSorted());
      expect(module.is(value)).toBe(found.length === 0);
    }
  });

  it("are those of ajv where objects hold others of their kind", async () => {
    const kin = {
      type: "object",
      properties: { parent: { $ref: "#" }, ...schema.properties },
    };
    const { validate } = await workshop.load(compileValidator(kin));
    const judge = new Ajv2020({
      allErrors: true,
      strict: false,
      ownProperties: true,
    }).compile(kin);
    const random = seededRandom(5);
    const family = (depth: number): Record<string, unknown> => ({
      ...(depth > 0 && random(4) > 0 && { parent: family(depth - 1) }),
      ...anyObject(random),
    });
    for (let count = 0; count < 500; count += 1) {
      const value = family(3);
      judge(value);
      const found = validate(value).map(({ pointer }) => pointer);
      const blame = judge.errors?.map(({ instancePath }) => instancePath);
      expect(found.toSorted()).toEqual((blame ?? []).toSorted());
    }
  });

  it("take the names of unknown members once, however many are missing", () => {
    let count = 0;
    const ownKeys = (): string[] => {
      count += 1;
      return [];
    };
    const value = new Proxy({}, { ownKeys });
    expect(module.validate(value)).toHaveLength(required.length);
    expect(count).toBeLessThanOrEqual(2);
  });

  it("stand in the order of the schema, the required members first", () => {
    const value = Object.fromEntries(
      declared.toReversed().map((name) => [name, 5]),
    );
    const order = new Set([...required, ...declared]);
    order.delete("undeclared");
    expect(blamed(value)).toEqual([
      ...["/url", "/id", "/constructor", "/labels", "missing undeclared"],
      ...[...order].slice(4).map((name) => `/${name}`),
    ]);
  });

  it("tell of members that are inherited or not enumerable", () => {
    const fitting = { url: "u", id: "i", constructor: "c", labels: "l" };
    class Entity {
      readonly url = "u";
      readonly id = "i";
      readonly undeclared = 0;
      get labels(): number {
        return 1;
      }
    }
    expect(blamed(new Entity())).toEqual(["missing constructor", "/labels"]);
    const hidden = Object.defineProperty(
      { ...fitting, undeclared: 0 },
      "title",
      { value: 1 },
    );
    expect(blamed(hidden)).toEqual(["/title"]);
  });
});
