import { describe, expect, it } from "vitest";
import * as cloudflare from "../../generated/cloudflare/src/validators/index.js";
import * as cloudfoundry from "../../generated/cloudfoundry/src/validators/index.js";
import { operationOf, readSpec } from "../spec/support/documents.js";
import { getObject, type Json } from "../spec/support/json.js";
import { oracle } from "../spec/support/oracle.js";
import { mutations } from "./mutations.js";

interface Checked {
  readonly page: string;
  readonly spec: string;
  readonly part: "request" | "response";
  readonly is: (value: unknown) => boolean;
  readonly validate: (value: unknown) => readonly unknown[];
}

const checked: readonly (readonly [name: string, Checked])[] = [
  [
    "the request of Service Bindings",
    {
      page: "000_6d7c2d8b5d748b9f.txt",
      spec: "cloudflare",
      part: "request",
      is: cloudflare.isServiceBindingCreateBody,
      validate: cloudflare.validateServiceBindingCreateBody,
    },
  ],
  [
    "the response of Service Bindings",
    {
      page: "000_6d7c2d8b5d748b9f.txt",
      spec: "cloudflare",
      part: "response",
      is: cloudflare.isServiceBindingCreateResponse2XX,
      validate: cloudflare.validateServiceBindingCreateResponse2XX,
    },
  ],
  [
    "the request of Workers VPC services",
    {
      page: "001_16aece7d79bff8dd.txt",
      spec: "cloudflare",
      part: "request",
      is: cloudflare.isServiceCreateBody,
      validate: cloudflare.validateServiceCreateBody,
    },
  ],
  [
    "the response of Workers VPC services",
    {
      page: "001_16aece7d79bff8dd.txt",
      spec: "cloudflare",
      part: "response",
      is: cloudflare.isServiceCreateResponse2XX,
      validate: cloudflare.validateServiceCreateResponse2XX,
    },
  ],
  [
    "the request of Cloud Integrations",
    {
      page: "004_29fb645de40dd492.txt",
      spec: "cloudflare",
      part: "request",
      is: cloudflare.isCloudIntegrationCreateBody,
      validate: cloudflare.validateCloudIntegrationCreateBody,
    },
  ],
  [
    "the response of Cloud Integrations",
    {
      page: "004_29fb645de40dd492.txt",
      spec: "cloudflare",
      part: "response",
      is: cloudflare.isCloudIntegrationCreateResponse2XX,
      validate: cloudflare.validateCloudIntegrationCreateResponse2XX,
    },
  ],
  [
    "the request of Cloud Foundry",
    {
      page: "002_b3b46852b5e802b0.txt",
      spec: "cloudfoundry",
      part: "request",
      is: cloudfoundry.isServiceBindingCreateBody,
      validate: cloudfoundry.validateServiceBindingCreateBody,
    },
  ],
  [
    "the response of Cloud Foundry",
    {
      page: "002_b3b46852b5e802b0.txt",
      spec: "cloudfoundry",
      part: "response",
      is: cloudfoundry.isServiceBinding,
      validate: cloudfoundry.validateServiceBinding,
    },
  ],
];

describe("generated validators and ajv, on single-point mutations of documented bodies", () => {
  it.each(checked)("%s", (_, { page, spec, part, is, validate }) => {
    const media = operationOf(readSpec(spec), page)[part];
    const judge = oracle(getObject(media, "schema"));
    const examples = Object.values(getObject(media, "examples")).map(
      (example) => getObject(example)["value"] as Json,
    );
    let count = 0;
    let good = 0;
    const wrong: Json[] = [];
    for (const example of examples) {
      expect(is(example)).toBe(true);
      for (const value of mutations(example)) {
        const fits = judge(value).length === 0;
        count += 1;
        if (fits) good += 1;
        const issues = validate(value);
        if (is(value) !== fits || (issues.length === 0) !== fits)
          wrong.push(value);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(count).toBeGreaterThan(100);
    expect(good).toBeGreaterThan(0);
    expect(good).toBeLessThan(count);
  });

  // ajv takes the names of Object.prototype for evaluated ones; section 11.3 of
  // JSON Schema 2020-12 knows no such exception.
  it.each(["constructor", "toString", "hasOwnProperty"])(
    "an unknown member called %s is unevaluated like any other",
    (name) => {
      const host = {
        ipv4: "10.0.0.1",
        network: { tunnel_id: "0191dce4-9ab4-7fce-b660-8e5dec5172da" },
      };
      const body = { name: "web", type: "http", host };
      expect(cloudflare.isServiceCreateBody(body)).toBe(true);
      for (const wrong of [
        { ...body, [name]: 1 },
        { ...body, host: { ...host, [name]: null } },
      ]) {
        expect(cloudflare.isServiceCreateBody(wrong)).toBe(false);
        expect(cloudflare.validateServiceCreateBody(wrong)).not.toEqual([]);
      }
    },
  );
});
