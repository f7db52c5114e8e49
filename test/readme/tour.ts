import { execFile } from "node:child_process";
import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { builtCommand } from "../cli/executable.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/**
 * Text with the blocks behind `<!-- file: … -->`, a file of the tour or of the
 * repository, and `<!-- run: … -->` filled in.
 */
export async function fillBlocks(text: string): Promise<string> {
  const folder = await prepare();
  try {
    let filled = text;
    for (const [marker, kind = "", what = ""] of text.matchAll(markers)) {
      const content =
        kind === "file"
          ? await readFile(
              join(what.includes("/") ? root : folder, what),
              "utf8",
            )
          : await record(what, folder);
      filled = filled.replace(
        blockBehind(marker),
        () =>
          `${marker}\n\n\`\`\`${languageOf(kind, what)}\n${content.trimEnd()}\n\`\`\``,
      );
    }
    return filled;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const markers = /<!-- (file|run): (.+?) -->/g;

function blockBehind(marker: string): RegExp {
  const escaped = marker.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`${escaped}\\n\\n\`\`\`\\w*\\n[^]*?\\n\`\`\``);
}

function languageOf(kind: string, what: string): string {
  if (kind === "run") return "console";
  const extension = what.split(".").at(-1) ?? "";
  return extension === "mjs" ? "js" : extension;
}

/** A folder as the reader has it when the tour begins. */
async function prepare(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sdkwright-tour-"));
  await cp(join(root, "test/readme/tour"), folder, { recursive: true });
  await mkdir(join(folder, "node_modules"));
  const document = await readFile(join(folder, "bookshop.yaml"), "utf8");
  const broken = document.replace("schemas/Paper", "schemas/Papper");
  await writeFile(join(folder, "broken.yaml"), broken);
  return folder;
}

/** What a reader sees who enters a command. */
async function record(what: string, folder: string): Promise<string> {
  if (what.endsWith(".mjs")) {
    await install(folder);
    return `$ node ${what}\n${await output(process.execPath, [what], folder)}`;
  }
  const main = builtCommand();
  const args = [main, ...what.split(" ")];
  const text = await output(process.execPath, args, folder);
  return `$ npx sdkwright ${what}\n${text}`;
}

/** Builds the package and puts it where programs find it. */
async function install(folder: string): Promise<void> {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const made = join(folder, "generated/bookshop");
  await symlink(join(root, "node_modules"), join(made, "node_modules"));
  await run(process.execPath, [tsc, "-p", made]);
  await symlink(made, join(folder, "node_modules/bookshop"));
}

async function output(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<string> {
  const env = { ...process.env, NO_COLOR: "1" };
  const done = await run(command, [...args], { cwd, env }).catch(
    (error: unknown) => error,
  );
  const { stdout = "", stderr = "" } = Object(done) as {
    readonly stdout?: string;
    readonly stderr?: string;
  };
  return stdout + stderr;
}
