import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const generated = fileURLToPath(
  new URL("../../../generated/", import.meta.url),
);

/** What a program or script did. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project in which a generated package is installed, and its examples lie. */
export interface ExampleProject {
  readonly folder: string;
  /** Names of the programs and scripts: `service-create.ts`. */
  readonly examples: readonly string[];
  /** Text of one of them. */
  read(example: string): string;
  /** Runs a program with Node; what it sends to `api` arrives at `server`. */
  runProgram(
    example: string,
    api: string,
    server: string,
    env?: Environment,
  ): Promise<Outcome>;
  /** Runs a script with the system's shell and curl, one address replaced by another. */
  runScript(
    example: string,
    api: string,
    server: string,
    env: Environment,
  ): Promise<Outcome>;
  remove(): void;
}

type Environment = Readonly<Record<string, string>>;

/** Installs `generated/<name>` in a temporary folder, compiled as its build would. */
export function installExamples(name: string): ExampleProject {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-examples-"));
  const source = join(generated, name);
  const manifest = readFileSync(join(source, "package.json"), "utf8");
  const [, packageName = ""] = /"name": "([^"]+)"/.exec(manifest) ?? [];
  const home = join(folder, "node_modules", packageName);
  transpile(join(source, "src"), join(home, "dist"));
  cpSync(join(source, "package.json"), join(home, "package.json"));
  transpile(join(source, "examples"), folder);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(folder, "reroute.js"), reroute);
  const read = (example: string): string =>
    readFileSync(join(source, "examples", example), "utf8");
  return {
    folder,
    examples: readdirSync(join(source, "examples")).sort(),
    read,
    runProgram: (example, api, server, env = {}) =>
      run(folder, process.execPath, {
        argv: ["--import", "./reroute.js", example.replace(/\.ts$/, ".js")],
        env: { ...env, API: api, SERVER: server },
      }),
    runScript: (example, api, server, env) =>
      run(folder, "sh", {
        argv: ["-c", read(example).replace(api, server)],
        env: { PATH: process.env["PATH"] ?? "", ...env },
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Stands for the network: the API's address leads to the server of the test. */
const reroute = `const send = globalThis.fetch;
globalThis.fetch = (url, init) => {
  if (!url.startsWith(process.env.API)) throw new Error(url + " is elsewhere");
  return send(url.replace(process.env.API, process.env.SERVER), init);
};
`;

function transpile(from: string, to: string): void {
  const files = readdirSync(from, { recursive: true, encoding: "utf8" });
  for (const path of files) {
    if (!path.endsWith(".ts")) continue;
    const target = join(to, path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    const { outputText } = ts.transpileModule(
      readFileSync(join(from, path), "utf8"),
      {
        compilerOptions: {
          target: ts.ScriptTarget.ES2022,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
        },
      },
    );
    writeFileSync(target, outputText);
  }
}

/** The mock answers from this process, so it must not wait for the child. */
function run(
  cwd: string,
  command: string,
  {
    argv,
    env,
  }: { readonly argv: readonly string[]; readonly env: Environment },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, argv, { cwd, env });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
