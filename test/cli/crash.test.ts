import { expect, test } from "vitest";
import { createProject, petSpec, type Project, type Ran } from "./support.js";

/** Kills its process, as nothing can be done against, before the n-th step that touches the disk. */
const killer = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
let left = Number(process.env.DIE_BEFORE);
for (const name of ["renameSync", "linkSync", "rmSync", "openSync"]) {
  const step = fs[name];
  fs[name] = (...args) => {
    const isOurs = args.some((each) => String(each).includes("/out/"));
    if (isOurs && --left === 0) process.kill(process.pid, "SIGKILL");
    return step(...args);
  };
}
syncBuiltinESMExports();
`;

const command = "generate a.yaml --out out --emit types";
const before = petSpec();
const after = petSpec()
  .replace("/Pet", "/Animal")
  .replace("    Pet:", "    Animal:");

/** A file of the user's, and a document that wants one of that name. */
const mine = "out/src/types/mine.ts";
const refused = petSpec("    Mine:\n      type: object\n");

function killedAt(project: Project, step: number): Promise<Ran> {
  project.write("killer.mjs", killer);
  const env = {
    NODE_OPTIONS: `--import=${project.folder}/killer.mjs`,
    DIE_BEFORE: String(step),
  };
  return project.execute(command, { env });
}

/** Files that anybody would see; what a run prepares lies beside them. */
function visible(project: Project): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(project.tree("out")).filter(
      ([path]) => !path.startsWith(".sdkwright-staging/"),
    ),
  );
}

test("a run that is killed at any step leaves whole files, and the next one brings the old output back first", async () => {
  const project = createProject({ "a.yaml": before });
  await project.run(command);
  project.write(mine, "mine\n");
  const old = project.tree("out");
  project.write("a.yaml", after);
  const next = createProject({ "a.yaml": after });
  await next.run(command);
  next.write(mine, "mine\n");
  const fresh = next.tree("out");

  const undone: number[] = [];
  const done: number[] = [];
  for (let step = 1; ; step++) {
    project.write("a.yaml", after);
    const { code } = await killedAt(project, step);
    if (code === 0) break;
    expect(code, `step ${step}`).toBeNull();
    // Each file is the old or the new one, never half of it.
    for (const [path, text] of Object.entries(visible(project))) {
      expect([old[path], fresh[path]], `${path}, step ${step}`).toContain(text);
    }
    // This run is refused, so all it can do is bring back what was there.
    project.write("a.yaml", refused);
    const { code: refusal, stderr } = await project.run(command);
    expect(stderr).toContain("error[write/foreign]");
    expect(refusal).toBe(1);
    const now = project.tree("out");
    const isDone = now[".sdkwright.json"] === fresh[".sdkwright.json"];
    expect(now, `after step ${step}`).toEqual(isDone ? fresh : old);
    if (isDone) done.push(step);
    else undone.push(step);
    project.write("a.yaml", before);
    await project.run(command);
  }
  expect(project.tree("out")).toEqual(fresh);
  // There is one moment at which the new output begins to count.
  expect(undone.length).toBeGreaterThan(8);
  expect(Math.min(...done)).toBeGreaterThan(Math.max(...undone));
}, 240_000);

test("a first run that is killed leaves nothing that stops the next", async () => {
  const whole = createProject({ "a.yaml": before });
  await whole.run(command);
  for (let step = 1; ; step++) {
    const project = createProject({ "a.yaml": before });
    const killed = await killedAt(project, step);
    if (killed.code === 0) break;
    const { code, stderr } = await project.run(command);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(project.tree("out")).toEqual(whole.tree("out"));
  }
}, 120_000);

test("two runs at once leave one output, whole", async () => {
  const project = createProject({ "a.yaml": before, "b.yaml": after });
  const other = command.replace("a.yaml", "b.yaml");
  const ran = await Promise.all([
    project.execute(command),
    project.execute(other),
    project.execute(command),
    project.execute(other),
  ]);
  expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(
    Array(4).fill([0, ""]),
  );
  const files = project.files("out");
  expect(files).not.toContain(".sdkwright-staging/lock");
  const pets = project.has("out/src/types/pet.ts");
  const whole = createProject({
    "a.yaml": pets ? before : after,
    "b.yaml": pets ? before : after,
  });
  await whole.run(pets ? command : other);
  expect(project.tree("out")).toEqual(whole.tree("out"));
});
