import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FolderBusyError, withFolderLock } from "../../src/write/lock.js";
import { temporaryFolder, write } from "./support.js";

/** A lock as another process would have written it. */
function plantLock(folder: string, content: string): void {
  mkdirSync(join(folder, ".sdkwright-staging"), { recursive: true });
  writeFileSync(join(folder, ".sdkwright-staging", "lock"), content);
}

test("the lock leaves nothing behind", async () => {
  const folder = join(temporaryFolder(), "out");
  const result = await withFolderLock(folder, () => readdirSync(folder));
  expect(result).toEqual([".sdkwright-staging"]);
  expect(() => readdirSync(folder)).toThrow("ENOENT");
});

test("the lock of a process that has ended is taken over at once", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  const folder = temporaryFolder();
  plantLock(folder, `${child.pid} ${hostname()}\n`);
  const started = Date.now();
  expect(await withFolderLock(folder, () => "done")).toBe("done");
  expect(Date.now() - started).toBeLessThan(2_000);
});

test("a living process is waited for, and in the end reported", async () => {
  const folder = temporaryFolder();
  plantLock(folder, `${process.ppid} ${hostname()}\n`);
  const timing = { patience: 100, silence: 10_000 };
  await expect(withFolderLock(folder, () => "done", timing)).rejects.toThrow(
    FolderBusyError,
  );
});

test("a lock of another computer that gives no sign of life is taken over", async () => {
  const folder = temporaryFolder();
  plantLock(folder, "1 elsewhere\n");
  const timing = { patience: 10_000, silence: 100 };
  expect(await withFolderLock(folder, () => "done", timing)).toBe("done");
});

test("runs in parallel leave one of their outputs whole", async () => {
  const folder = temporaryFolder();
  const trees = ["a", "b", "c", "d"].map((run) => ({
    "shared.ts": run,
    [`only-${run}.ts`]: run,
  }));
  await Promise.all(trees.map((tree) => write(folder, tree)));
  const { readTree, withoutManifest } = await import("./support.js");
  expect(trees).toContainEqual(withoutManifest(readTree(folder)));
});

test.skipIf(!existsSync("/proc/self"))(
  "a folder in which nothing can be made is refused, not asked for without end",
  async () => {
    for (const folder of ["/proc/sdkwright/out", "/proc/self"]) {
      await expect(withFolderLock(folder, () => "done")).rejects.toThrow(
        "ENOENT",
      );
    }
  },
);

test("a folder below a file is refused", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  for (const path of ["file", "file/out", "file/deep/out"]) {
    const refused = withFolderLock(join(folder, path), () => "done");
    await expect(refused).rejects.toHaveProperty("syscall");
    await expect(refused).rejects.toHaveProperty(
      "code",
      path === "file" ? "EEXIST" : "ENOTDIR",
    );
  }
});
