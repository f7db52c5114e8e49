import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import {
  BadRequestError,
  Cloudflare,
} from "../../generated/cloudflare/src/index.js";
import { CloudFoundry } from "../../generated/cloudfoundry/src/index.js";
import { createProject, type Project, type Running } from "../cli/support.js";
import { startServer } from "../runtime/client/server.js";
import { specFolder } from "../spec/support/documents.js";
import { service } from "./support/arguments.js";
import { broken, failure } from "./support/broken.js";

interface Served {
  readonly project: Project;
  readonly running: Running;
  readonly url: string;
}

/** `sdkwright mock` in a process of its own, its temporary files in the project. */
async function serve(spec: string, options = ""): Promise<Served> {
  const project = createProject({ "tmp/.keep": "" });
  const running = project.start(
    `mock ${specFolder}${spec}/openapi.yaml --root ${specFolder} --port 0 ${options}`,
    { env: { TMPDIR: `${project.folder}/tmp` } },
  );
  const text = await running.waitFor(/is served at \S+; /);
  const [, url = ""] = /is served at (\S+); /.exec(text) ?? [];
  return { project, running, url };
}

async function isListening(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

describe("sdkwright mock", () => {
  test("serves a document, logs requests, and stops on Ctrl-C", async () => {
    const { project, running, url } = await serve("cloudflare");
    const client = new Cloudflare({
      baseURL: url,
      auth: { apiToken: "t" },
      maxRetries: 0,
    });
    const path = `/client/v4/accounts/${service.account_id}/connectivity/directory/services`;

    const created =
      await client.connectivity.directory.services.create(service);
    expect(created).toMatchObject({ name: "web-server" });
    const good = await running.waitFor("ms\n");
    expect(good).toMatch(/^POST {3}\S+ 200 \d+\.\d ms\n$/);
    expect(good).toContain(path);

    const bad = client.connectivity.directory.services.create(
      broken(service, { name: undefined }),
    );
    expect(await failure(bad)).toBeInstanceOf(BadRequestError);
    expect(await running.waitFor("ms\n")).toMatch(
      /^POST {3}\S+ 400 \d+\.\d ms\n$/,
    );

    running.signal("SIGINT");
    const { code, stderr } = await running.ended;
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(await isListening(url)).toBe(false);
    expect(project.files("tmp")).toEqual([".keep"]);
  });

  test("says nothing of requests when it is to be quiet", async () => {
    const { running, url } = await serve("cloudfoundry", "--quiet");
    const client = new CloudFoundry({ baseURL: url, auth: { bearer: "b" } });
    const { response } = await client.serviceBindings
      .create({ app_guid: "a", service_instance_guid: "s" })
      .withResponse();
    expect(response.status).toBe(201);
    running.signal("SIGTERM");
    const { code, stdout } = await running.ended;
    expect(code).toBe(0);
    expect(stdout).not.toContain("POST");
  });

  test("says that a port is taken", async () => {
    const { url } = await startServer(() => undefined);
    const { port } = new URL(url);
    const { code, stderr } = await createProject().run(
      `mock ${specFolder}cloudfoundry/openapi.yaml --root ${specFolder} --port ${port}`,
    );
    expect(code).toBe(1);
    expect(stderr).toBe(
      `sdkwright: 127.0.0.1:${port} is in use already; choose with --port\n`,
    );
  });
});
