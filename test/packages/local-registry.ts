import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname, join } from "node:path";
import { root } from "./files.js";

/** A registry of packages that this repository has installed. */
export interface LocalRegistry {
  readonly url: string;
  /** Names of the packages that were asked for. */
  readonly asked: ReadonlySet<string>;
  close(): void;
}

/** An installed package: where, and what its manifest says. */
interface Installed {
  readonly folder: string;
  readonly manifest: { readonly name: string; readonly version: string };
}

/**
 * Serves what stands in `node_modules` as npm's registry does, so that npm can
 * install a package with its dependencies without a network.
 */
export async function startRegistry(): Promise<LocalRegistry> {
  const packages = installedPackages();
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "").slice(1);
    const [name = "", version] = path.split("/-/");
    const versions = packages.get(name) ?? [];
    if (version === undefined) {
      asked.add(name);
      const base = `http://${request.headers.host ?? ""}`;
      sendDocument(name, versions, base, response);
    } else {
      const found = versions.find(
        ({ manifest }) => manifest.version === version,
      );
      sendTarball(found, response);
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => server.close(),
  };
}

/** All versions of each package, as the lockfile lists them. */
function installedPackages(): ReadonlyMap<string, readonly Installed[]> {
  const lock = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  ) as { readonly packages: Readonly<Record<string, { dev?: boolean }>> };
  const found = new Map<string, Installed[]>();
  for (const [path, { dev = false }] of Object.entries(lock.packages)) {
    // A package that only our own tests need is not there for others.
    if (path === "" || dev) continue;
    const folder = join(root, path);
    const manifest = readManifest(folder);
    if (manifest === undefined) continue;
    const { name } = manifest;
    found.set(name, [...(found.get(name) ?? []), { folder, manifest }]);
  }
  return found;
}

/** Undefined where a package is for another platform. */
function readManifest(folder: string): Installed["manifest"] | undefined {
  try {
    return JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    ) as Installed["manifest"];
  } catch {
    return undefined;
  }
}

function sendDocument(
  name: string,
  versions: readonly Installed[],
  base: string,
  response: ServerResponse,
): void {
  const [first] = versions;
  response.statusCode = first ? 200 : 404;
  response.setHeader("Content-Type", "application/json");
  const entries = versions.map(({ manifest }) => {
    const { version } = manifest;
    const tarball = `${base}/${encodeURIComponent(name)}/-/${version}`;
    return [version, { ...manifest, dist: { tarball } }];
  });
  response.end(
    JSON.stringify({
      name,
      "dist-tags": { latest: first?.manifest.version },
      versions: Object.fromEntries(entries) as object,
    }),
  );
}

/** npm takes away the first folder of a path, whatever it is called. */
function sendTarball(
  found: Installed | undefined,
  response: ServerResponse,
): void {
  if (found === undefined) {
    response.statusCode = 404;
    response.end();
    return;
  }
  const { folder } = found;
  const argv = ["--exclude=node_modules", "-cf", "-", basename(folder)];
  const tar = spawn("tar", argv, { cwd: dirname(folder) });
  tar.stdout.pipe(response);
}
