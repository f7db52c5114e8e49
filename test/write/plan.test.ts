import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  readTree,
  temporaryFolder,
  withoutManifest,
  write,
  writeTree,
} from "./support.js";

test("the first run creates, the second leaves everything alone", async () => {
  const folder = join(temporaryFolder(), "deep", "package");
  const tree = { "a.ts": "a\n", "src/b.ts": "b\n" };
  const first = await write(folder, tree);
  expect(first.plan.actions.map(({ kind }) => kind)).toEqual([
    "create",
    "create",
  ]);
  expect(withoutManifest(readTree(folder))).toEqual(tree);
  const second = await write(folder, tree);
  expect(second.plan.actions.map(({ kind }) => kind)).toEqual(["same", "same"]);
});

test("what is no longer generated goes, with the folders it leaves empty", async () => {
  const folder = temporaryFolder();
  await write(folder, {
    "a.ts": "a\n",
    "src/deep/b.ts": "b\n",
    "src/c.ts": "",
  });
  writeTree(folder, { "src/mine.ts": "mine\n" });
  await write(folder, { "a.ts": "a2\n" });
  expect(withoutManifest(readTree(folder))).toEqual({
    "a.ts": "a2\n",
    "src/mine.ts": "mine\n",
  });
});

test("a file edited by hand is reported and kept, and overwritten by force", async () => {
  const folder = temporaryFolder();
  await write(folder, { "a.ts": "a\n", "b.ts": "b\n" });
  writeTree(folder, { "a.ts": "edited\n" });
  const { codes } = await write(folder, { "a.ts": "a2\n", "b.ts": "b2\n" });
  expect(codes).toEqual(["write/edited"]);
  const kept = { "a.ts": "edited\n", "b.ts": "b\n" };
  expect(withoutManifest(readTree(folder))).toEqual(kept);
  await write(folder, { "a.ts": "a2\n", "b.ts": "b2\n" }, { force: true });
  const forced = { "a.ts": "a2\n", "b.ts": "b2\n" };
  expect(withoutManifest(readTree(folder))).toEqual(forced);
});

test("a stale file edited by hand stays, with a warning", async () => {
  const folder = temporaryFolder();
  await write(folder, { "a.ts": "a\n", "b.ts": "b\n" });
  writeTree(folder, { "b.ts": "edited\n" });
  const { codes } = await write(folder, { "a.ts": "a\n" });
  expect(codes).toEqual(["write/edited-stale"]);
  expect(readTree(folder)).toHaveProperty(["b.ts"], "edited\n");
});

test("line ends that git changed are no edit", async () => {
  const folder = temporaryFolder();
  await write(folder, { "a.ts": "one\ntwo\n", "b.ts": "one\ntwo\n" });
  writeTree(folder, { "a.ts": "one\r\ntwo\r\n", "b.ts": "one\r\ntwo\r\n" });
  const { codes, plan } = await write(folder, {
    "a.ts": "one\ntwo\n",
    "b.ts": "one\n",
  });
  expect(codes).toEqual([]);
  expect(plan.actions.map(({ kind }) => kind)).toEqual(["same", "update"]);
});

test("a foreign file is never overwritten", async () => {
  const folder = temporaryFolder();
  writeTree(folder, { "a.ts": "mine\n" });
  const { codes } = await write(folder, { "a.ts": "a\n", "b.ts": "b\n" });
  expect(codes).toEqual(["write/foreign"]);
  expect(readTree(folder)).toEqual({ "a.ts": "mine\n" });
});

test("a file where a folder is needed, and a folder where a file is, block", async () => {
  const folder = temporaryFolder();
  writeTree(folder, { src: "a file\n", "a.ts/mine.ts": "mine\n" });
  const { codes } = await write(folder, { "src/b.ts": "b\n", "a.ts": "a\n" });
  expect(codes).toEqual(["write/blocked", "write/blocked"]);
});

test("a generated file may become a folder, and a folder a file", async () => {
  const folder = temporaryFolder();
  await write(folder, { shape: "a file\n", "kind/deep/a.ts": "a\n" });
  const next = { "shape/b.ts": "b\n", kind: "a file\n" };
  expect((await write(folder, next)).codes).toEqual([]);
  expect(withoutManifest(readTree(folder))).toEqual(next);
});

test.each([
  "../a.ts",
  "/a.ts",
  "a/../../b.ts",
  "a\\b.ts",
  "c:a.ts",
  "a//b",
  "",
])("the path %j is refused", async (path) => {
  const parent = temporaryFolder();
  const { codes } = await write(join(parent, "out"), { [path]: "x" });
  expect(codes).toEqual(["write/outside"]);
  expect(readTree(parent)).toEqual({});
});

test("nothing is written or deleted through a symbolic link", async () => {
  const folder = temporaryFolder();
  const outside = temporaryFolder();
  await write(folder, { "src/a.ts": "a\n" });
  writeTree(outside, { "a.ts": "a\n" });
  const { rmSync } = await import("node:fs");
  rmSync(join(folder, "src"), { recursive: true });
  symlinkSync(outside, join(folder, "src"));
  expect((await write(folder, { "src/a.ts": "b\n" })).codes).toEqual([
    "write/outside",
  ]);
  expect((await write(folder, {})).codes).toEqual([]);
  expect(readTree(outside)).toEqual({ "a.ts": "a\n" });
});

test("a file that is itself a link is not followed", async () => {
  const folder = temporaryFolder();
  const outside = temporaryFolder();
  writeFileSync(join(outside, "target"), "outside\n");
  mkdirSync(join(folder, "src"));
  symlinkSync(join(outside, "target"), join(folder, "src", "a.ts"));
  const { codes } = await write(folder, { "src/a.ts": "a\n" }, { force: true });
  expect(codes).toEqual(["write/outside"]);
});

test("a manifest cannot name files outside to be deleted", async () => {
  const parent = temporaryFolder();
  const folder = join(parent, "out");
  await write(folder, { "../victim": "x" });
  writeTree(parent, { victim: "x" });
  const { printManifest, manifestName } =
    await import("../../src/write/manifest.js");
  const { manifestOf } = await import("./support.js");
  const text = printManifest(manifestOf({ "../victim": "x" }));
  writeTree(folder, { [manifestName]: text });
  await write(folder, { "a.ts": "a\n" });
  expect(readTree(parent)).toHaveProperty("victim", "x");
});
