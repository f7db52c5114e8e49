import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { runCli } from "../../src/cli/run-cli.js";

/** What a command did. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder to run commands in. */
export interface Project {
  readonly folder: string;
  /** Runs a command in the folder. */
  run(command: string, options?: RunOptions): Promise<Ran>;
  write(path: string, text: string): void;
  read(path: string): string;
  has(path: string): boolean;
  /** All files below a folder of it, by path. */
  files(below?: string): readonly string[];
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly interrupted?: () => AbortSignal;
  /** Told of everything that is written, as it is written. */
  readonly onText?: (text: string) => void;
}

/** Makes a project from texts by path; it goes when the test ends. */
export function createProject(
  files: Readonly<Record<string, string>> = {},
): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sdkwright-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const project: Project = {
    folder,
    run: (command, options) => run(command, folder, options),
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    read: (path) => readFileSync(join(folder, path), "utf8"),
    has: (path) => existsSync(join(folder, path)),
    files: (below = ".") =>
      readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          join(entry.parentPath, entry.name).slice(
            join(folder, below).length + 1,
          ),
        )
        .sort(),
  };
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  return project;
}

async function run(
  command: string,
  cwd: string,
  { env = {}, isTTY = false, interrupted, onText }: RunOptions = {},
): Promise<Ran> {
  const texts = { stdout: "", stderr: "" };
  const output = (name: keyof typeof texts) => ({
    write: (text: string): void => {
      texts[name] += text;
      onText?.(text);
    },
  });
  const argv = command.split(" ").filter((word) => word !== "");
  const code = await runCli(argv, {
    stdout: output("stdout"),
    stderr: output("stderr"),
    env,
    cwd,
    isTTY,
    ...(interrupted && { interrupted }),
  });
  return { code, ...texts };
}

/** A small document without faults; `extra` goes below `components.schemas`. */
export function petSpec(extra = ""): string {
  return `openapi: 3.1.1
info:
  title: Pet Store
  version: 1.0.0
servers:
  - url: https://api.example.com/v1
paths:
  /pets:
    get:
      operationId: listPets
      summary: List pets
      responses:
        "200":
          description: The pets.
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: "#/components/schemas/Pet"
components:
  schemas:
    Pet:
      type: object
      required: [id]
      properties:
        id:
          type: integer
${extra}`;
}
