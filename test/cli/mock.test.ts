import { createServer } from "node:http";
import { readdirSync } from "node:fs";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { createProject, petSpec, type Running } from "./support.js";

const spec = petSpec(`    Name:
      type: string
`).replace(
  "components:",
  `    post:
      operationId: addPet
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Pet"
      responses:
        "201":
          description: The pet.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Pet"
              example: { "id": 7 }
components:`,
);

interface Serving {
  readonly url: string;
  readonly running: Running;
  /** Folder for temporary files. */
  readonly temporary: () => readonly string[];
}

async function serve(options = "", text = spec): Promise<Serving> {
  const project = createProject({ "a.yaml": text, "tmp/keep": "" });
  const running = project.start(`mock a.yaml --port 0 ${options}`, {
    env: { TMPDIR: `${project.folder}/tmp` },
  });
  const started = await running.waitFor("; Ctrl-C ends it\n");
  const url = /^a\.yaml is served at (\S+);/m.exec(started)?.[1] ?? "";
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  const temporary = (): readonly string[] =>
    readdirSync(`${project.folder}/tmp`).filter((name) => name !== "keep");
  return { url, running, temporary };
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

test("answers as the document says, and logs each request", async () => {
  const { url, running, temporary } = await serve();

  const listed = await fetch(`${url}/pets`);
  expect(listed.status).toBe(200);
  const pets = (await listed.json()) as readonly { readonly id: unknown }[];
  expect(pets.every(({ id }) => Number.isInteger(id))).toBe(true);
  await running.waitFor(/^GET {4}\/v1\/pets 200 \d+\.\d ms$/m);

  const added = await post(`${url}/pets`, { id: 1 });
  expect([added.status, await added.json()]).toEqual([201, { id: 7 }]);
  await running.waitFor(/^POST {3}\/v1\/pets 201 \d+\.\d ms$/m);

  const refused = await post(`${url}/pets`, { id: "one" });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("/id");
  await running.waitFor(/^POST {3}\/v1\/pets 400 \d+\.\d ms$/m);

  const unknown = await fetch(`${url}/cats?a=1`);
  expect(unknown.status).toBe(404);
  await running.waitFor(/^GET {4}\/v1\/cats\?a=1 404 \d+\.\d ms$/m);

  const wrong = await fetch(`${url}/pets`, { method: "DELETE" });
  expect(wrong.status).toBe(405);
  await running.waitFor(/^DELETE \/v1\/pets 405 \d+\.\d ms$/m);

  expect(temporary()).toHaveLength(1);
  running.signal("SIGINT");
  const { code, stderr } = await running.ended;
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(temporary()).toEqual([]);
});

test("--quiet logs nothing", async () => {
  const { url, running } = await serve("--quiet");
  await (await fetch(`${url}/pets`)).text();
  running.signal("SIGTERM");
  const { code, stdout } = await running.ended;
  expect(stdout).not.toContain("GET");
  expect(code).toBe(0);
});

test("a client that keeps its connection does not keep the server", async () => {
  const { url, running } = await serve();
  const response = await fetch(`${url}/pets`);
  await response.text();
  running.signal("SIGINT");
  expect((await running.ended).code).toBe(0);
});

test("a port that is taken", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const project = createProject({ "a.yaml": spec, "tmp/keep": "" });
  const { code, stdout, stderr } = await project.execute(
    `mock a.yaml --port ${String(port)}`,
    { env: { TMPDIR: `${project.folder}/tmp` } },
  );
  expect(stderr).toBe(
    `sdkwright: 127.0.0.1:${String(port)} is in use already; choose with --port\n`,
  );
  expect(stdout).toBe("");
  expect(code).toBe(1);
  expect(readdirSync(`${project.folder}/tmp`)).toEqual(["keep"]);
});

test("a document with an error is not served", async () => {
  const project = createProject({
    "a.yaml": petSpec().replace("/Pet", "/Pett"),
    "tmp/keep": "",
  });
  const { code, stdout, stderr } = await project.execute("mock a.yaml", {
    env: { TMPDIR: `${project.folder}/tmp` },
  });
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain("error[ref/dangling]");
  expect(stderr).toContain("--> a.yaml:20:25");
  expect(readdirSync(`${project.folder}/tmp`)).toEqual(["keep"]);
});
