// npm run bench [-- validators sizes generate] [--json] [--check] [--readme]:
// installs what sdkwright is compared with, where that has not been done yet,
// and runs main.ts.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const workshop = `${folder}node_modules/.bench`;
const installed = `${folder}node_modules/.installed-lock`;

install();
const { build } = await import("esbuild");
rmSync(workshop, { recursive: true, force: true });
await build({
  absWorkingDir: folder,
  entryPoints: ["main.ts", "validators/allocation.ts"],
  outdir: workshop,
  entryNames: "[name]",
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  logLevel: "warning",
});
writeFileSync(`${workshop}/package.json`, '{ "type": "module" }');
const { status } = spawnSync(
  process.execPath,
  ["--enable-source-maps", `${workshop}/main.js`, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
process.exit(status ?? 1);

/** Quiet in a pipe; on a terminal npm shows its progress. */
function install() {
  const lock = readFileSync(`${folder}package-lock.json`, "utf8");
  if (existsSync(installed) && readFileSync(installed, "utf8") === lock) return;
  const words = [
    "install",
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--loglevel",
    "error",
  ];
  if (process.stderr.isTTY) {
    console.error("Installing what the benchmark compares with.");
  }
  const done = spawnSync("npm", words, {
    cwd: folder,
    shell: process.platform === "win32",
    stdio: ["ignore", process.stderr.isTTY ? 2 : "ignore", 2],
  });
  if (done.status !== 0) {
    console.error("test/bench could not be installed: see npm's words above.");
    process.exit(1);
  }
  writeFileSync(installed, lock);
}
