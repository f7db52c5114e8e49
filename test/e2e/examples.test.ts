import { spawnSync } from "node:child_process";
import { format } from "node:util";
import ts from "typescript";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { startMockServer as startCloudflare } from "../../generated/cloudflare/src/mocks/node.js";
import type { TestServer } from "../runtime/client/server.js";
import { operationOf, readSpec } from "../spec/support/documents.js";
import { get, getObject, mapObjects, type Json } from "../spec/support/json.js";
import {
  findSamples,
  needsPages,
  pagesPresent,
  readPage,
} from "../spec/support/pages.js";
import { readCurl } from "./support/curl.js";
import { packages, type Package } from "./support/packages.js";
import { installExamples } from "./support/project.js";
import { record } from "./support/record.js";

/** As JSON that a mock writes: members by name. */
function sorted(value: Json): Json {
  return mapObjects(value, (object) =>
    Object.fromEntries(
      Object.entries(object).sort(([left], [right]) => (left < right ? -1 : 1)),
    ),
  );
}

async function serve({ start }: Package): Promise<TestServer> {
  const server = await start();
  onTestFinished(() => server.close());
  const { origin } = new URL(server.url);
  return record(origin);
}

const projects = {
  cloudflare: installExamples("cloudflare"),
  cloudfoundry: installExamples("cloudfoundry"),
};
afterAll(() => Object.values(projects).forEach((one) => one.remove()));

const hasCurl = spawnSync("curl", ["--version"]).status === 0;
const needsCurl = hasCurl ? "" : " (skipped: there is no curl)";

describe.each(packages)("the examples of $name", (one) => {
  const { name, api, variables, examples } = one;
  const project = projects[name];

  test("are a program and a script for each documented request", () => {
    expect(project.examples).toEqual(
      examples
        .flatMap((example) => [`${example.name}.sh`, `${example.name}.ts`])
        .sort(),
    );
  });

  test.each(examples)(
    "the program $name runs, and prints what came",
    async ({ name: example, page, request, answer }) => {
      const parts = operationOf(readSpec(name), page);
      const server = await serve(one);
      const program = `${example}.ts`;
      const outcome = await project.runProgram(program, api, server.url);
      const body = get(parts.response, "examples", answer, "value");
      const shown = name === "cloudflare" ? get(body, "result") : body;
      expect(outcome).toEqual({
        code: 0,
        stdout: `${format(sorted(shown))}\n`,
        stderr: "",
      });
      expect(server.seen.map((seen): unknown => JSON.parse(seen.body))).toEqual(
        [get(parts.request, "examples", request, "value")],
      );
    },
  );

  test.runIf(hasCurl).each(examples)(
    `the script $name runs with curl, and prints what came${needsCurl}`,
    async ({ name: example, page, request, answer }) => {
      const parts = operationOf(readSpec(name), page);
      const server = await serve(one);
      const script = `${example}.sh`;
      const { code, stdout } = await project.runScript(
        script,
        api,
        server.url,
        variables,
      );
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toEqual(
        get(parts.response, "examples", answer, "value"),
      );
      expect(server.seen.map((seen): unknown => JSON.parse(seen.body))).toEqual(
        [get(parts.request, "examples", request, "value")],
      );
    },
  );

  describe.skipIf(!pagesPresent)(needsPages("as the pages have them"), () => {
    const commanded = examples.flatMap((example) => {
      const lines = readPage(example.page);
      return lines.some((line) => line.startsWith("curl "))
        ? [{ ...example, lines }]
        : [];
    });

    test.each(commanded)(
      "the script $name is the page's command",
      ({ name: example, lines }) => {
        const { headers, ...rest } = readCurl(
          lines.map((line) =>
            line.replace("[your-domain.com]", "your-domain.com"),
          ),
          variables,
        );
        const script = project.read(`${example}.sh`).split("\n");
        // Who recorded the page sent these along.
        const { host: _host, cookie: _cookie, ...said } = headers;
        const { headers: ours, ...others } = readCurl(script, variables);
        expect(others).toEqual(rest);
        expect(lowerScheme(ours)).toEqual(lowerScheme(said));
      },
    );
  });
});

/** A scheme is the same in any case (RFC 9110, section 11.1). */
function lowerScheme(headers: Readonly<Record<string, string>>): object {
  const { authorization, ...others } = headers;
  return {
    ...others,
    authorization: authorization?.replace(/^\S+/, (scheme) =>
      scheme.toLowerCase(),
    ),
  };
}

test("the compiler finds no fault in any program", () => {
  const home = new URL("../../generated/", import.meta.url).pathname;
  const names = Object.entries(projects).flatMap(([name, { examples }]) =>
    examples
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${home}${name}/examples/${file}`),
  );
  const program = ts.createProgram(names, {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: { "*-sdk": [`${home}*/src/index.ts`] },
  });
  const faults = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, "\n"),
    );
  expect(names).toHaveLength(5);
  expect(faults).toEqual([]);
});

describe.skipIf(!pagesPresent)(needsPages("the program of the Go page"), () => {
  const lines = readPage("003_48d4740f384f4d6b.txt");
  const source = lines.slice(lines.indexOf("package main")).join("\n");
  const project = projects.cloudflare;

  /** What a call of the Go program says: `WithAPIToken("…")`, `Name: cloudflare.F("…")`. */
  function said(name: string): string {
    const pattern = new RegExp(`\\b${name}(?:: \\S+)?\\("([^"]*)"\\)`);
    const [, text] = pattern.exec(source) ?? [];
    if (text === undefined) throw new Error(`the program says no ${name}`);
    return text;
  }

  test("is an example: the same call with the same values, and prints the same", async () => {
    const [cloudflare] = packages;
    if (cloudflare === undefined) throw new Error("no package");
    const server = await serve(cloudflare);
    const outcome = await project.runProgram(
      "service-create-web-server.ts",
      cloudflare.api,
      server.url,
    );
    const [seen] = server.seen;
    expect(server.seen).toHaveLength(1);
    expect(seen?.method).toBe("POST");
    expect(seen?.url).toBe(
      `/client/v4/accounts/${said("AccountID")}/connectivity/directory/services`,
    );
    expect(seen?.headers.authorization).toBe(`Bearer ${said("WithAPIToken")}`);
    expect(source).toContain("InfraHTTPServiceConfigTypeHTTP)");
    expect(JSON.parse(seen?.body ?? "")).toEqual({
      host: {
        hostname: said("Hostname"),
        resolver_network: { tunnel_id: said("TunnelID") },
      },
      name: said("Name"),
      type: "http",
    });
    // fmt.Printf("%+v\n", service): what the envelope holds, in one breath.
    const [first = null] = findSamples(lines).shown;
    const service = getObject(first, "result");
    expect(outcome).toEqual({
      code: 0,
      stdout: `${format(sorted(service))}\n`,
      stderr: "",
    });
  });

  test("says what went wrong, as the Go program does, and ends with a fault", async () => {
    const server = await startCloudflare({
      credentials: { apiToken: "another" },
    });
    onTestFinished(() => server.close());
    const { code, stdout, stderr } = await project.runProgram(
      "service-create-web-server.ts",
      "https://api.cloudflare.com",
      new URL(server.url).origin,
    );
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(
      "AuthenticationError: 401 [1000] these credentials are not accepted",
    );
    expect(stderr).not.toContain(said("WithAPIToken"));
  });
});
