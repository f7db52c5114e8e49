import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findConfigs } from "../config/find-config.js";
import { label } from "../config/targets.js";
import { createCollector } from "../diagnostics/collector.js";
import { reportFailure } from "../write/write-package.js";
import { reportFindings } from "./report-findings.js";
import type { Terminal } from "./terminal.js";

const configName = "sdkwright.config.json";

/** Documents that are taken without being named, first come first. */
const usualSpecs: readonly string[] = [
  "openapi.yaml",
  "openapi.yml",
  "openapi.json",
  "swagger.yaml",
  "swagger.yml",
  "swagger.json",
  "spec/openapi.yaml",
  "api/openapi.yaml",
  "docs/openapi.yaml",
];

/** Writes a configuration, and a document when there is none. Resolves to the exit code. */
export async function initProject(terminal: Terminal): Promise<number> {
  const { cwd, stdout } = terminal;
  const collector = createCollector();
  const [existing] = findConfigs(cwd);
  if (existing !== undefined) {
    const file = label(cwd, existing.path);
    collector.report("config/exists", undefined, { file });
  } else {
    const found = usualSpecs.find((path) => existsSync(join(cwd, path)));
    const spec = found ?? "openapi.yaml";
    const files = [
      ...(found === undefined ? [{ path: spec, text: sampleSpec }] : []),
      { path: configName, text: configFor(spec) },
    ];
    for (const { path, text } of files) {
      if (!tryCreate(join(cwd, path), text, path, collector)) break;
      stdout.write(`created ${path}\n`);
    }
  }
  const { diagnostics, hasErrors } = collector;
  reportFindings(
    { diagnostics, locate: () => undefined },
    "text",
    false,
    terminal,
  );
  if (hasErrors) return 1;
  stdout.write("next: sdkwright generate\n");
  return 0;
}

function tryCreate(
  path: string,
  text: string,
  name: string,
  collector: ReturnType<typeof createCollector>,
): boolean {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    reportFailure(error, name, collector);
    return false;
  }
}

function configFor(spec: string): string {
  return `${JSON.stringify({ packages: [{ spec }] }, null, 2)}\n`;
}

const sampleSpec = `openapi: 3.1.1
info:
  title: Pet Store
  version: 1.0.0
servers:
  - url: https://api.example.com/v1
paths:
  /pets:
    get:
      summary: List pets
      parameters:
        - name: limit
          in: query
          description: How many pets to return.
          schema:
            type: integer
            minimum: 1
            maximum: 100
      responses:
        "200":
          description: The pets.
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: "#/components/schemas/Pet"
    post:
      summary: Add a pet
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Pet"
            example:
              id: 1
              name: Rex
      responses:
        "201":
          description: The pet that was added.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Pet"
components:
  schemas:
    Pet:
      description: A pet of the store.
      type: object
      required: [id, name]
      properties:
        id:
          type: integer
        name:
          type: string
          minLength: 1
        tag:
          type: string
`;
