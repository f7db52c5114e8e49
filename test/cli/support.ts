import { spawn, type ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { runCli } from "../../src/cli/run-cli.js";
import type { Output } from "../../src/cli/terminal.js";
import { builtCommand, builtPackage } from "./executable.js";

/** What a command did. */
export interface Ran {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that goes on. */
export interface Running {
  /** Resolves when the output after the last wait has the text; fails when the command ends before. */
  waitFor(text: string | RegExp): Promise<string>;
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<Ran>;
}

/** A folder to run commands in. */
export interface Project {
  readonly folder: string;
  /**
   * Runs a command line in the folder; words are separated by blanks. In this
   * process, because one of its own costs much more.
   */
  run(command: string, options?: Pick<RunOptions, "cwd">): Promise<Ran>;
  /** The same by the built executable, in a process of its own. */
  execute(command: string, options?: RunOptions): Promise<Ran>;
  /** Starts the built executable; it is killed when the test ends. */
  start(command: string, options?: RunOptions): Running;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
  has(path: string): boolean;
  /** All files below a folder of it, by path. */
  files(below?: string): readonly string[];
  /** Every file below a folder of it with its content. */
  tree(below?: string): Readonly<Record<string, string>>;
  /** Makes `import "sdkwright"` find the built package. */
  install(): void;
}

/** How a command is run. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Folder below the project's. */
  readonly cwd?: string;
  /** User to run as, where the tests run as one who may do everything. */
  readonly uid?: number;
}

/** Makes a project from contents by path; it goes when the test ends. */
export function createProject(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sdkwright-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const list = (below = "."): readonly string[] =>
    readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => path.slice(join(folder, below).length + 1))
      .sort();
  const read = (path: string): string =>
    readFileSync(join(folder, path), "utf8");
  const project: Project = {
    folder,
    run: (command, { cwd = "." } = {}) => runHere(command, join(folder, cwd)),
    execute: (command, options) => start(command, folder, options).ended,
    start: (command, options) => start(command, folder, options),
    write: (path, content) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    read,
    has: (path) => existsSync(join(folder, path)),
    files: list,
    tree: (below = ".") =>
      Object.fromEntries(
        list(below).map((path) => [path, read(join(below, path))]),
      ),
    install: () => {
      mkdirSync(join(folder, "node_modules"));
      symlinkSync(builtPackage(), join(folder, "node_modules/sdkwright"));
    },
  };
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  return project;
}

async function runHere(command: string, cwd: string): Promise<Ran> {
  const texts = { stdout: "", stderr: "" };
  const output = (name: keyof typeof texts): Output => ({
    write: (text) => {
      texts[name] += text;
    },
  });
  const code = await runCli(wordsOf(command), {
    cwd,
    env: { PATH: process.env["PATH"] },
    stdout: output("stdout"),
    stderr: output("stderr"),
  });
  return { code, ...texts };
}

function wordsOf(command: string): readonly string[] {
  return command.split(" ").filter((word) => word !== "");
}

function start(
  command: string,
  folder: string,
  { env = {}, cwd = ".", uid }: RunOptions = {},
): Running {
  const main = builtCommand();
  const child = spawn(process.execPath, [main, ...wordsOf(command)], {
    cwd: join(folder, cwd),
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return observe(child);
}

function observe(child: ChildProcess): Running {
  const texts = { stdout: "", stderr: "" };
  let all = "";
  let seen = 0;
  let notice = (): void => undefined;
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
      all += text;
      notice();
    });
  }
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...texts }));
  });
  return {
    ended,
    signal: (name) => child.kill(name),
    waitFor: (text) =>
      new Promise((resolve, reject) => {
        notice = () => {
          const part = all.slice(seen);
          const found =
            typeof text === "string" ? part.includes(text) : text.test(part);
          if (!found) return;
          seen = all.length;
          notice = () => undefined;
          resolve(part);
        };
        notice();
        void ended.then(() => reject(new Error(`it ended: ${all}`)));
      }),
  };
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
