import type { Schema, Shape } from "../../../src/ir/types/index.js";
import { object, property, ref, schemaOf } from "../typescript/support.js";

const string: Shape = { kind: "string" };
const number: Shape = { kind: "number" };

const literals = (...values: readonly (string | number)[]): Shape => ({
  kind: "union",
  variants: values.map((value) => ({ kind: "literal", value })),
});

const annotations = {
  examples: [],
  readOnly: false,
  writeOnly: false,
  extensions: {},
};

const host = schemaOf(
  "InfraIPv4Host",
  object([
    property("ipv4", string, { required: true }),
    property(
      "network",
      object([
        property("tunnel_id", string, {
          required: true,
          description: "The tunnel that leads there.",
          keywords: { assertions: { format: "uuid" } },
        }),
        property("resolver-ips", { kind: "array", items: string }),
      ]),
      { required: true, description: "Where the host is found." },
    ),
  ]),
);

const service = schemaOf(
  "InfraHTTPServiceConfig",
  object([
    property("type", literals("tcp", "http"), { required: true }),
    property("name", string, {
      required: true,
      description: "A name\nthat people read.",
      keywords: {
        assertions: { minLength: 1, maxLength: 32, pattern: "^[a-z*/]+$" },
        annotations: { ...annotations, default: "web", examples: ["shop"] },
      },
    }),
    property("host", ref(host), { required: true }),
    property("created_at", string, {
      readOnly: true,
      keywords: { assertions: { format: "date-time" } },
    }),
    property(
      "mode",
      literals("verify_everything", "verify_the_certificate_only", "trust_any"),
      { description: "How certificates are checked." },
    ),
    property("target", {
      kind: "union",
      variants: [
        object([property("url", string, { description: "An address." })]),
        object([property("id", number, { description: "A number." })]),
        { kind: "null" },
      ],
    }),
  ]),
  {
    docs: {
      title: "Infra HTTP service config",
      description:
        "A service that is reached over HTTP; what stands here is long enough to be broken between two of its words.",
      deprecated: true,
      externalDocs: { url: "https://example.com/docs" },
    },
  },
);

const list = schemaOf("service-list", {
  kind: "array",
  items: ref(service),
});

const base = schemaOf(
  "Base",
  object([property("id", string, { required: true })]),
);
const derived = schemaOf("Derived", {
  kind: "intersection",
  parts: [ref(base), object([property("extra", number)])],
});
const grand = schemaOf("GrandChild", {
  kind: "intersection",
  parts: [ref(derived), ref(host)],
});
const alike = schemaOf("Alike", {
  kind: "intersection",
  parts: [ref(base), object([])],
});
const clash = schemaOf("Clash", {
  kind: "intersection",
  parts: [ref(base), object([property("id", literals("a"))])],
});

const node = schemaOf("Node", object([]));
Object.assign(node, {
  shape: object([
    property("children", { kind: "array", items: ref(node) }),
    property("parent", {
      kind: "union",
      variants: [ref(node), { kind: "null" }],
    }),
  ]),
});

/** Schemas that between them show every form of a declaration. */
export const schemas: readonly Schema[] = [
  alike,
  base,
  clash,
  derived,
  schemaOf("Error", object([property("code", number)], { kind: "unknown" })),
  schemaOf("Free", object([])),
  grand,
  service,
  host,
  schemaOf("Level", literals(1, 2, 3), {
    docs: { description: "How loud it is.", deprecated: false },
    annotations: { ...annotations, default: 2 },
  }),
  node,
  schemaOf("Scores", object([property("first", number)], number)),
  schemaOf("Variant", {
    kind: "union",
    variants: [
      object([
        property("a", literals("x"), {
          required: true,
          description: "The first.",
        }),
      ]),
      object([
        property("a", literals("y"), {
          required: true,
          description: "The second.",
        }),
      ]),
    ],
  }),
  list,
  schemaOf("upload", { kind: "binary" }),
];
