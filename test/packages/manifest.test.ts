import { readFileSync, statSync } from "node:fs";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { beforeAll, describe, expect, test } from "vitest";
import { installedFolder, manifestIn } from "./consumer.js";
import { filesBelow } from "./files.js";
import { packageNames, preparePackages, type Packages } from "./packages.js";
import { mustRun } from "./run.js";

let packages: Packages;
beforeAll(async () => {
  packages = await preparePackages();
}, 180_000);

describe.each(packageNames)("%s", (name) => {
  test("has nothing that publint would complain of, strictly", async () => {
    const pkgDir = installedFolder(packages, name);
    const { messages } = await publint({ pkgDir, strict: true, pack: false });
    const manifest = manifestIn(pkgDir);
    expect(messages.map((one) => formatMessage(one, manifest))).toEqual([]);
  });

  test("says what npm and bundlers have to know", () => {
    const manifest = manifestIn(installedFolder(packages, name));
    expect(manifest).toMatchObject({
      name,
      version: "0.1.0",
      license: "MIT",
      type: "module",
      sideEffects: false,
      engines: { node: ">=20.19" },
      peerDependencies: { msw: expect.any(String) as string },
      peerDependenciesMeta: { msw: { optional: true } },
      publishConfig: { access: "public" },
    });
    // Whose repository it is, only its owner knows.
    expect(manifest).not.toHaveProperty("repository");
    expect(manifest).not.toHaveProperty("dependencies");
    expect(Object.keys(manifest.exports)).toEqual([
      ".",
      "./client",
      "./resources/*",
      "./validation",
      "./types",
      "./types/*",
      "./validators",
      "./validators/*",
      "./mocks",
      "./mocks/msw",
      "./mocks/node",
      "./schema",
      "./package.json",
    ]);
  });

  test("packs what is built and what people read", () => {
    const listed = mustRun(packages.consumer, "tar", [
      "-tzf",
      packages.tarballOf(name),
    ]);
    const files = listed
      .trim()
      .split("\n")
      .map((path) => path.replace(/^package\//, ""));
    const others = files.filter(
      (path) => !/^dist\/.*\.(?:js|d\.ts)$/.test(path),
    );
    expect(others.sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "api.md",
      "package.json",
    ]);
    const sources = filesBelow(packages.folderOf(name)).filter((path) =>
      /^src\/.*\.ts$/.test(path),
    );
    // A module and its declarations for each.
    expect(files.length - others.length).toBe(2 * sources.length);
  });

  test("stays small", () => {
    const { size } = statSync(packages.tarballOf(name));
    expect(size).toBeLessThan(limits[name]);
  });

  test("bears no date and no path of the machine that made it", () => {
    const folder = installedFolder(packages, name);
    const telling = filesBelow(folder).filter((path) => {
      const text = readFileSync(`${folder}/${path}`, "utf8");
      return (
        text.includes(packages.consumer) ||
        text.includes(new Date().toISOString().slice(0, 10))
      );
    });
    expect(telling).toEqual([]);
  });
});

/** Bytes; most of it is what every package needs once: clients, validators, mocks. */
const limits = {
  "cloudflare-sdk": 147_000,
  "cloudfoundry-sdk": 125_000,
} as const;
