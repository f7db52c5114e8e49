import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate } from "../../src/index.js";
import { transpileProject } from "../packages/compiler.js";
import { root } from "../packages/files.js";
import { mustRun } from "../packages/run.js";
import { caseFolders } from "./case-folders.js";

/** Cases whose client and mock talk to each other, both with their eyes open. */
const spoken = [
  "bodies/form",
  "bodies/multipart-upload",
  "bodies/parts",
  "bodies/several-types",
  "parameters/holes",
  "parameters/styles",
  "responses/download",
  "responses/forms",
  "responses/headers",
  "responses/pages",
  "responses/redirects",
  "security/alternatives",
  "security/oauth",
  "servers/variables",
  "streams/events-and-lines",
  "webhooks/notify",
] as const;

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "sdkwright-behaviour-"));
  await symlink(join(root, "node_modules"), join(home, "node_modules"));
  for (const { name, folder, packageName } of caseFolders()) {
    if (!spoken.some((one) => one === name)) continue;
    const out = join(home, packageName);
    await generate({
      workingDirectory: folder,
      config: { packages: [{ spec: "spec.yaml", out, name: packageName }] },
    });
    transpileProject(out);
  }
}, 120_000);
afterAll(() => rm(home, { recursive: true }));

const operations = {
  form: ["oauth.token"],
  "multipart-upload": [
    "files.create",
    "files.content.update",
    "files.note.update",
  ],
  parts: ["albums.send"],
  styles: ["indexes.points.items.list"],
  holes: ["copies.get", "drives.files.get", "files.pin", "pages.get"],
  forms: [],
  headers: ["dogs.list"],
  pages: ["books.list"],
  redirects: ["films.file.get", "films.create"],
  download: [],
  "events-and-lines": [],
  alternatives: [],
  oauth: ["rooms.list"],
  notify: [],
  variables: [],
  "several-types": ["messages.create", "messages.edit"],
} as const;

/** Runs a program that has a client whose requests the package's mock answers; what it prints, as JSON. */
function converse(
  name: keyof typeof operations,
  client: string,
  program: string,
): unknown {
  const text = `
    import { ${client} } from "./${name}/dist/index.js";
    import { validation } from "./${name}/dist/validation.js";
    import { createMockApi } from "./${name}/dist/mocks/index.js";
    let seen;
    const look = (request) => { seen = request; };
    const operations = ${JSON.stringify(operations[name])};
    const mock = createMockApi({
      handlers: Object.fromEntries(operations.map((one) => [one, look])),
    });
    const fetch = async (url, init) => mock(new Request(url, init));
    const careful = new ${client}({ fetch, validation, maxRetries: 0 });
    const careless = new ${client}({ fetch, maxRetries: 0 });
    const refused = (call) => call.then(() => "taken", (error) => error.message);
    ${program}`;
  const argv = ["--input-type=module", "--eval", text];
  return JSON.parse(mustRun(home, process.execPath, argv));
}

test("a file is uploaded with what belongs to it", () => {
  const printed = converse(
    "multipart-upload",
    "Files",
    `
    const file = new File(["%PDF"], "a.pdf", { type: "application/pdf" });
    const owner = { email: "user@example.com" };
    const preview = new Blob(["PNG"], { type: "image/png" });
    const comment = "*Read* it.";
    const upload = {
      file, preview, comment, purpose: "report", labels: ["a", "b"], owner,
    };
    const kept = await careful.files.create(upload);
    const { file: sent, preview: seenPreview, ...rest } = seen.body;
    console.log(JSON.stringify({
      isKept: typeof kept.id === "string",
      sent: [await sent.text(), sent.name, sent.type],
      preview: [await seenPreview.text(), seenPreview.type],
      rest,
      wrong: [
        await refused(careful.files.create({ ...upload, file: 1 })),
        await refused(careless.files.create({ ...upload, purpose: "fun" })),
        await refused(careless.files.create({ ...upload, owner: {} })),
      ],
    }));`,
  );
  expect(printed).toEqual({
    isKept: true,
    sent: ["%PDF", "a.pdf", "application/pdf"],
    preview: ["PNG", "image/png"],
    rest: {
      comment: "*Read* it.",
      purpose: "report",
      labels: ["a", "b"],
      owner: { email: "user@example.com" },
    },
    wrong: [
      expect.stringMatching(/^body\/file: expected a string, found 1/),
      expect.stringContaining('expected "archive" or "report"'),
      expect.stringContaining("email"),
    ],
  });
});

test("headers of parts are sent, and missed where they are required", () => {
  const printed = converse(
    "parts",
    "Parts",
    `
    const cover = new Blob(["png"], { type: "image/png" });
    const partHeaders = { cover: { "X-Rating": 5 } };
    await careful.albums.send({ cover }, { partHeaders });
    const sending = careful.batches.send({ body: [{ title: "a" }] });
    const { data: answer, response } = await sending.withResponse();
    const again = await careless.batches.send({ body: [{ title: "a" }] }).asResponse();
    const boundary = again.headers.get("content-type").split("=")[1];
    console.log(JSON.stringify({
      seen: seen.partHeaders,
      wrong: [
        await refused(careless.albums.send({ cover })),
        await refused(
          careless.albums.send({ cover }, { partHeaders: { cover: { "X-Rating": "1\\n2" } } }),
        ),
      ],
      titles: answer.map(({ title }) => typeof title),
      type: response.headers.get("content-type").split(";")[0],
      parts: (await again.text()).split("--" + boundary).length - 2,
    }));`,
  );
  expect(printed).toEqual({
    seen: { cover: { "X-Rating": 5 } },
    wrong: [
      expect.stringContaining("the part has to have the header X-Rating"),
      "X-Rating cannot be sent as a header of a part",
    ],
    titles: ["string"],
    type: "multipart/mixed",
    parts: 1,
  });
});

test("bytes and text are sent as they are", () => {
  const printed = converse(
    "multipart-upload",
    "Files",
    `
    const id = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e";
    const bytes = new Uint8Array([0, 255]);
    const results = [await careful.files.content.update(id, { body: bytes })];
    const sent = [...new Uint8Array(await seen.body.arrayBuffer())];
    results.push(await careful.files.note.update(id, { body: "Read this." }));
    const note = seen.body;
    const wrong = [
      await refused(careful.files.note.update(id, { body: "x".repeat(201) })),
      await refused(careless.files.note.update(id, { body: "x".repeat(201) })),
    ];
    console.log(JSON.stringify({ sent, note, results: results.length, wrong }));`,
  );
  expect(printed).toEqual({
    sent: [0, 255],
    note: "Read this.",
    results: 2,
    wrong: [
      expect.stringMatching(/^body: .*200/),
      expect.stringContaining("400"),
    ],
  });
});

test("text that nothing shows an example of is made up, and none is text too", () => {
  const printed = converse(
    "download",
    "Reports",
    `
    const text = { accept: "text/plain" };
    const { headers } = new Response("");
    const silent = new Reports({ fetch: async () => new Response("", { headers }) });
    console.log(JSON.stringify({
      made: (await careful.reports.text.list("a", text)).length > 0,
      empty: await silent.reports.text.list("a", text),
    }));`,
  );
  expect(printed).toEqual({ made: true, empty: "" });
});

test("a form is read as it was meant, and one that fits no grant is refused", () => {
  const printed = converse(
    "form",
    "Tokens",
    `
    const grant = { grant_type: "password", username: "u&=", password: "p w", scope: ["a", "b"] };
    await careful.oauth.token(grant);
    const { body } = seen;
    const wrong = [
      await refused(careful.oauth.token({ grant_type: "password", username: "u" })),
      await refused(careless.oauth.token({ grant_type: "refresh_token" })),
    ];
    console.log(JSON.stringify({ body, wrong }));`,
  );
  expect(printed).toEqual({
    body: {
      grant_type: "password",
      username: "u&=",
      password: "p w",
      scope: ["a", "b"],
    },
    wrong: [
      'body: missing "password"',
      // The mock refuses in the words that the document has for it.
      "400 invalid_grant",
    ],
  });
});

test("paths that their parameters do not fit are filled all the same", () => {
  const printed = converse(
    "holes",
    "Files",
    `
    const results = [];
    const keep = () => results.push([new URL(seen.request.url).pathname, seen.parameters]);
    await careful.copies.get("a/b"); keep();
    await careful.drives.files.get("folders/a b/c", { drive_id: "d" }); keep();
    await careful.files.pin("f"); keep();
    await careful.pages.get("a/b"); keep();
    const index = await careful.pages.index.get();
    const wrong = [
      await refused(careful.pages.get("a/../b")),
      await refused(careful.drives.files.get("f", { drive_id: "123456789" })),
    ];
    console.log(JSON.stringify({ results, index, wrong }));`,
  );
  expect(printed).toEqual({
    results: [
      ["/prod/copies/a%2Fb", { copy_id: "a/b" }],
      [
        "/prod/drives/d/files/folders/a%20b/c",
        { drive_id: "d", path: "folders/a b/c" },
      ],
      ["/prod/files/f:pin", { id: "f" }],
      ["/prod/pages/a/b", { proxy: "a/b" }],
    ],
    index: "The index.",
    wrong: [
      expect.stringMatching(/"\.\." would leave the path/),
      expect.stringMatching(/^parameters\/drive_id: expected at most 8/),
    ],
  });
});

test("parameters of every style arrive as they were given", () => {
  const printed = converse(
    "styles",
    "Search",
    `
    const given = {
      path_index: "a/b c",
      session: "s",
      "X-Trace": ["1", "2"],
      fields: ["x", "y"],
      filter: { color: "red", size: { min: 1, max: 2 } },
      ids: [1, 2, 3],
      query_index: 4,
      redirect: "https://example.com/?a=1",
      where: { a: true },
    };
    await careful.indexes.points.items.list([1, -2], given);
    console.log(JSON.stringify({ given, found: seen.parameters }));`,
  ) as { readonly given: object; readonly found: object };
  expect(printed.found).toEqual({ ...printed.given, point: [1, -2] });
});

test("headers of answers are parsed by their schemas, of failures too, and checked", () => {
  const printed = converse(
    "headers",
    "Kennel",
    `
    const answer = (status, headers, body = null) => async () => {
      const all = new Headers(headers);
      if (body) all.set("content-type", "application/json");
      all.append("Set-Cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT");
      all.append("Set-Cookie", "b=2");
      return new Response(body, { status, headers: all });
    };
    const ask = (fetch) => new Kennel({ fetch, validation, maxRetries: 0 }).dogs.list();
    const full = { "X-Total": "12", "X-Breeds": "pug,  poodle", "X-Ages": "rex=3,bella=5", "X-Meta": '{"cached":true}' };
    const good = await ask(answer(200, full, "[]")).withResponse();
    const empty = await ask(answer(204, { "x-total": "none" })).withResponse();
    const mocked = await careful.dogs.list().withResponse();
    const failure = await ask(answer(429, { "Retry-After": "7" })).catch((error) => error);
    console.log(JSON.stringify({
      good: good.headers,
      empty: empty.headers,
      mocked: [typeof mocked.headers["X-Total"], mocked.headers["X-Ages"]],
      failure: [failure.name, failure.headers],
      wrong: [
        await refused(ask(answer(200, { "X-Total": "many" }, "[]"))),
        await refused(ask(answer(200, {}, "[]"))),
      ],
    }));`,
  );
  expect(printed).toEqual({
    good: {
      "X-Total": 12,
      "X-Breeds": ["pug", "poodle"],
      "X-Ages": { rex: 3, bella: 5 },
      "X-Meta": { cached: true },
      "Set-Cookie": ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2"],
    },
    empty: { "X-Total": "none" },
    mocked: ["number", { rex: 3, bella: 5 }],
    failure: ["RateLimitError", { "Retry-After": 7 }],
    wrong: [
      expect.stringContaining("headers/X-Total: expected an integer"),
      'headers: missing "X-Total"',
    ],
  });
});

test("what is documented without headers and body is not checked as what is not documented", () => {
  const printed = converse(
    "headers",
    "Kennel",
    `
    const walk = (status, headers = {}) => new Kennel({
      validation,
      maxRetries: 0,
      fetch: async () => new Response('{"steps":7}', {
        status,
        headers: { "content-type": "application/json", "X-Reason": "rain", ...headers },
      }),
    }).dogs.walk().withResponse();
    const one = await walk(200);
    const two = await walk(202, { "X-Leash": "3" });
    console.log(JSON.stringify({
      one: one.headers,
      two: two.headers,
      wrong: [await refused(walk(202, { "X-Leash": "red" }))],
      failure: await walk(500).catch(({ headers }) => headers),
    }));`,
  );
  expect(printed).toEqual({
    one: {},
    two: { "X-Leash": 3 },
    wrong: [expect.stringContaining("headers/X-Leash: expected an integer")],
    failure: { "X-Reason": "rain" },
  });
});

test("of several media types the one that fits is sent, read, checked and answered", () => {
  const printed = converse(
    "several-types",
    "Inbox",
    `
    const sent = async (body, options) => {
      await careful.messages.create({ body }, options);
      const type = seen.request.headers.get("content-type").split(";")[0];
      const { body: read } = seen;
      return [type, read instanceof Blob ? await read.text() : read.file instanceof Blob ? "file" : read];
    };
    const draft = { contentType: "application/vnd.inbox.draft+json" };
    const got = (accept) => careful.messages.create({ body: "x" }, { accept });
    const answering = (type, body) => new Inbox({
      validation,
      maxRetries: 0,
      fetch: async () => new Response(body, { status: 201, headers: { "content-type": type } }),
    }).messages.create({ body: "x" });
    const correcting = (type, body) => new Inbox({
      validation,
      maxRetries: 0,
      fetch: async () => new Response(body, { headers: { "content-type": type } }),
    }).messages.edit({ body: {} });
    console.log(JSON.stringify({
      sent: [
        await sent({ text: "Hello" }),
        await sent("Hello"),
        await sent({ lines: 2 }, draft),
        await sent(new Blob(["A"], { type: "image/jpeg" })),
        await sent(new Uint8Array([66]), { contentType: "image/png" }),
        await sent({ file: new Blob(["x"]) }, { contentType: "multipart/form-data" }),
        await sent({ file: new Blob(["x"]) }),
      ],
      wrong: [
        await refused(careful.messages.create({ body: { lines: 2 } })),
        await refused(careful.messages.create({ body: { lines: 0 } }, draft)),
        await refused(careless.messages.create({ body: { lines: 0 } }, draft)),
        await refused(careful.messages.create({ body: "x" }, { contentType: "text/html" })),
        await refused(answering("application/vnd.inbox.draft+json", '{"text":"a"}')),
        await refused(answering("application/json", '{"lines":1}')),
      ],
      got: [
        typeof (await got()).text,
        typeof (await got("application/vnd.inbox.draft+json")).lines,
        await got("text/csv"),
        await answering("text/csv", "a,b"),
      ],
      free: [
        await careful.messages.edit({ body: { text: 1 } }),
        await refused(careful.messages.edit({ body: 1 }, { contentType: "application/vnd.a+json" })),
        await refused(careless.messages.edit({ body: 1 }, { contentType: "application/vnd.a+json" })),
        await correcting("application/json", '{"text":1}'),
        await refused(correcting("application/vnd.a+json", '{"text":1}')),
      ],
    }));`,
  );
  expect(printed).toEqual({
    sent: [
      ["application/json", { text: "Hello" }],
      ["text/plain", "Hello"],
      ["application/vnd.inbox.draft+json", { lines: 2 }],
      ["image/jpeg", "A"],
      ["image/png", "B"],
      ["multipart/form-data", "file"],
      ["multipart/form-data", "file"],
    ],
    wrong: [
      expect.stringContaining('missing "text"'),
      expect.stringContaining("body/lines"),
      expect.stringContaining("400"),
      "no body is sent as text/html here",
      expect.stringContaining('response: missing "lines"'),
      expect.stringContaining('response: missing "text"'),
    ],
    got: ["string", "number", "text\nHello", "a,b"],
    free: [
      { said: "The Draft" },
      expect.stringContaining("body: expected"),
      expect.stringContaining("400"),
      { text: 1 },
      expect.stringContaining('response: missing "lines"'),
    ],
  });
});

test("the data of events is what it says it holds, text too", () => {
  const printed = converse(
    "events-and-lines",
    "Chat",
    `
    const all = async (items) => { const list = []; for await (const item of items) list.push(item); return list; };
    const answering = (body) => {
      const mock = createMockApi({ handlers: { "rooms.changes.list": () => ({ body }) } });
      const fetch = async (url, init) => mock(new Request(url, init));
      return new Chat({ fetch, validation, maxRetries: 0 }).rooms.changes.list("1");
    };
    const changes = [
      { event: "renamed", data: "12" },
      { event: "said", data: { from: "a", text: "b\\nc" } },
      { event: "counted", data: 12 },
    ];
    console.log(JSON.stringify({
      isSame: JSON.stringify(await all(await answering(changes))) === JSON.stringify(changes),
      wrong: await refused(answering([{ event: "said", data: { from: "a" } }])),
      made: (await all(await careful.rooms.events.list("1"))).map(({ data }) => typeof data.text),
    }));`,
  );
  expect(printed).toEqual({
    isSame: true,
    wrong: expect.stringContaining("text") as unknown,
    made: ["string", "string", "string"],
  });
});

test("streams are typed items, made, written, read and checked one by one", () => {
  const printed = converse(
    "events-and-lines",
    "Chat",
    `
    const all = async (items) => { const list = []; for await (const item of items) list.push(item); return list; };
    const events = { accept: "text/event-stream" };
    let isOver = false;
    async function* pieces() {
      try {
        yield { data: { delta: "a\\nb" }, id: "1" };
        yield { event: "end", data: { delta: "é" }, retry: 5 };
        yield { data: { delta: "" } };
      } finally { isOver = true; }
    }
    const answering = (handler) => {
      const mock = createMockApi({ handlers: { "answers.create": handler } });
      const fetch = async (url, init) => mock(new Request(url, init));
      return new Chat({ fetch, validation, maxRetries: 0 }).answers;
    };
    const given = answering(() => ({ body: pieces() }));
    const read = [];
    const failure = await (async () => {
      for await (const item of await given.create(events)) read.push(item);
    })().catch((error) => error.message);
    const stopped = await given.create(events);
    for await (const item of stopped) break;
    const made = await all(await careful.answers.create(events));
    const records = await all(await careful.answers.create({ accept: "application/json-seq" }));
    const log = await all(await careful.rooms.log.get("1"));
    const text = "event: x\\ndata: {\\"delta\\":\\ndata: \\"d\\"}\\n\\ndata: [DONE]\\n\\n";
    console.log(JSON.stringify({
      whole: typeof (await careful.answers.create({ accept: "application/json" })).delta,
      made: made.map(({ data }) => typeof data.delta),
      records: records.map(({ delta }) => typeof delta),
      log: log.map(({ from }) => typeof from),
      read,
      failure,
      isOver,
      text: await all(await new Chat({
        fetch: async () => new Response(text, { headers: { "content-type": "text/event-stream" } }),
      }).answers.create()),
      refused: await refused(answering(() => ({ body: [{ data: {} }] })).create(events)),
    }));`,
  );
  expect(printed).toEqual({
    whole: "string",
    made: ["string", "string", "string"],
    records: ["string", "string", "string"],
    log: ["string", "string", "string"],
    read: [
      { data: { delta: "a\nb" }, id: "1" },
      { event: "end", data: { delta: "é" }, retry: 5 },
    ],
    failure: expect.stringContaining("response/data/delta") as unknown,
    isOver: true,
    text: [{ event: "x", data: { delta: "d" } }, { data: "[DONE]" }],
    refused: expect.stringContaining("500") as unknown,
  });
});

test("lists of lines are checked as a whole; lines that are one string are sent and read as they are", () => {
  const printed = converse(
    "events-and-lines",
    "Chat",
    `
    const sent = [];
    const asking = (options) => new Chat({ ...options, maxRetries: 0, fetch: async (url, init) => {
      sent.push(await new Request(url, init).text());
      return createMockApi({ handlers: { "imports.create": () => ({ body: '{"line":1}\\n' }) } })(new Request(url, init));
    } });
    const right = { from: "a", text: "b" };
    console.log(JSON.stringify({
      read: await asking({ validation }).imports.create({ body: [right, right] }),
      none: await asking({ validation }).imports.create({ body: [] }),
      checked: await refused(asking({ validation }).imports.create({ body: [right, { from: "a" }] })),
      refused: await refused(asking({}).imports.create({ body: [{ from: "a" }] })),
      put: await asking({ validation }).backup.update({ body: '{"a":1}\\n' }) ?? "done",
      sent,
    }));`,
  );
  expect(printed).toEqual({
    read: '{"line":1}\n',
    none: '{"line":1}\n',
    checked: expect.stringContaining("body/1") as unknown,
    refused: expect.stringContaining("400") as unknown,
    put: "done",
    sent: [
      '{"from":"a","text":"b"}\n{"from":"a","text":"b"}\n',
      "",
      '{"from":"a"}\n',
      '{"a":1}\n',
    ],
  });
});

test("each request goes to its server, with values that the server's URL takes", () => {
  const printed = converse(
    "variables",
    "Regions",
    `
    const urls = [];
    const asking = (options) => new Regions({
      ...options,
      fetch: async (url) => { urls.push(url); return new Response(null, { status: 204 }); },
    });
    const us = asking({ variables: { region: "us" } });
    await us.zones.list();
    await us.files.list();
    await us.files.delete();
    await asking({}).files.list();
    const home = asking({ server: "home", variables: { port: "1" } });
    await home.zones.list();
    await home.files.delete();
    await asking({ baseURL: "https://proxy.example.com/x/" }).files.list();
    let wrong;
    try { asking({ variables: { region: "mars" } }); } catch (error) { wrong = [error.name, error.message]; }
    console.log(JSON.stringify({ urls, wrong }));`,
  );
  expect(printed).toEqual({
    urls: [
      "https://us.example.com/v1/zones",
      "https://files-us.example.com/files",
      "https://us.example.com/storage/files",
      "https://files-eu.example.com/files",
      "http://localhost:1/zones",
      "http://localhost:1/storage/files",
      "https://proxy.example.com/x/files",
    ],
    wrong: [
      "ArgumentError",
      'region is "mars": https://{region}.example.com/{version} takes "eu", "us"',
    ],
  });
});

test("exactly one alternative is sent, nothing where nothing is asked for", () => {
  const printed = converse(
    "alternatives",
    "Vault",
    `
    const sent = [];
    const asking = (auth) => new Vault({
      auth,
      environment: {},
      fetch: async (url, { headers }) => {
        const found = ["authorization", "x-otp", "x-partner", "cookie"].filter((name) => headers.has(name));
        sent.push([...found, ...(url.includes("api_key") ? ["api_key"] : [])]);
        return new Response(null, { status: 204 });
      },
    });
    const user = { username: "a", password: "b" };
    const all = { token: "t", user, secondFactor: "1", session: "s", key: "k", singleSignOn: "o", partner: "p" };
    await asking(all).secrets.list();
    await asking({ user, secondFactor: "1" }).secrets.list();
    await asking(all).health.get();
    await asking(all).motd.get();
    await asking({ user }).motd.get();
    await asking({ key: "k" }).audit.get();
    await asking(all).partners.list();
    const wrong = [
      await refused(asking({ user }).secrets.list()),
      await refused(asking({ partner: "p" }).partners.list()),
    ];
    console.log(JSON.stringify({ sent, wrong }));`,
  );
  expect(printed).toEqual({
    sent: [
      ["authorization"],
      ["authorization", "x-otp"],
      [],
      ["cookie"],
      [],
      ["api_key"],
      ["authorization", "x-partner"],
    ],
    wrong: [
      expect.stringContaining("secondFactor missing"),
      expect.stringContaining("token missing"),
    ],
  });
});

test("webhooks and callbacks are received, read, verified and checked", () => {
  const printed = converse(
    "notify",
    "Orders",
    `
    const { receiveOrderShipped, receivePing, receiveSubscribeChange } = await import("./notify/dist/webhooks/index.js");
    const ask = async (receiver, { query = "", body, ...init } = {}) => {
      const response = await receiver(new Request("https://me.example.com/" + query, {
        method: "POST",
        ...init,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        headers: { "content-type": "application/json", ...init.headers },
      }));
      const text = await response.text();
      return [response.status, text === "" ? "" : JSON.parse(text)];
    };
    const received = [];
    const shipped = receiveOrderShipped(({ payload }) => {
      received.push(payload);
      return { body: { more: payload.order > 1 } };
    }, { validation });
    const changed = receiveSubscribeChange(
      ({ payload, parameters }) => { received.push({ payload, parameters }); },
      { validation, verify: ({ headers }) => headers.get("X-Signature") === "s" },
    );
    const signed = { headers: { "X-Signature": "s" }, query: "?attempt=2", body: { id: 1, state: "paid" } };
    const { orderShippedRequest, pingRequest, subscribeChangeRequest } = await import("./notify/dist/mocks/index.js");
    const url = "https://me.example.com/hook?a=1";
    const told = [];
    const tell = ({ payload, parameters, request }) => { told.push([payload, parameters, request.url]); };
    const status = async (response) => (await response).status;
    const sent = [
      await status(receiveOrderShipped(tell, { validation })(orderShippedRequest(url))),
      await status(receivePing(tell, { validation })(pingRequest(url))),
      await status(receiveSubscribeChange(tell, { validation })(subscribeChangeRequest(url, {
        body: { id: 5, state: "sent" },
        parameters: { attempt: 3 },
        headers: { "X-Signature": "given" },
      }))),
      await status(receiveSubscribeChange(tell, { validation })(subscribeChangeRequest(url, { parameters: { attempt: 0 } }))),
    ];
    console.log(JSON.stringify({
      sent,
      told,
      good: [
        await ask(shipped, { body: { order: 2, carrier: "post" } }),
        await ask(receivePing(() => {}), { method: "GET" }),
        await ask(changed, signed),
      ],
      received,
      wrong: [
        await ask(shipped, { body: { order: 2, carrier: "stork" } }),
        await ask(shipped),
        await ask(shipped, { method: "PUT", body: {} }),
        await ask(shipped, { body: {}, headers: { "content-type": "text/plain" } }),
        await ask(changed, { ...signed, headers: { "X-Signature": "t" } }),
        await ask(changed, { ...signed, query: "?attempt=0" }),
        // The number is the API's to give, so it is there when the API tells.
        await ask(changed, { ...signed, body: { state: "paid" } }),
      ].map(([status, { title }]) => [status, title]),
    }));`,
  );
  expect(printed).toEqual({
    sent: [200, 204, 202, 400],
    told: [
      [
        expect.objectContaining({
          carrier: expect.stringMatching(/^(?:post|pigeon)$/) as string,
        }),
        {},
        "https://me.example.com/hook?a=1",
      ],
      [null, {}, "https://me.example.com/hook?a=1"],
      [
        { id: 5, state: "sent" },
        { attempt: 3, "X-Signature": "given" },
        "https://me.example.com/hook?a=1&attempt=3",
      ],
    ],
    good: [
      [200, { more: true }],
      [204, ""],
      [202, ""],
    ],
    received: [
      { order: 2, carrier: "post" },
      {
        payload: { id: 1, state: "paid" },
        parameters: { attempt: 2, "X-Signature": "s" },
      },
    ],
    wrong: [
      [400, expect.stringContaining("carrier")],
      [400, "a body is expected"],
      [405, "POST is expected"],
      [415, "a body of this type is not expected"],
      [401, "the request is not verified"],
      [400, expect.stringContaining("parameters/attempt")],
      [400, 'body: missing "id"'],
    ],
  });
});

test("a redirect leads back to the mock, which has nothing to say there", () => {
  const printed = converse(
    "redirects",
    "Archive",
    `
    const { startMockServer } = await import("./redirects/dist/mocks/node.js");
    const paths = [];
    const log = { onRequest: ({ path, status }) => { paths.push([path, status]); } };
    const server = await startMockServer(log);
    const wired = new Archive({ baseURL: server.url, validation, maxRetries: 0 });
    const manual = await fetch(server.url + "/films/1/file", {});
    const there = await globalThis.fetch(server.url + "/films/1/file", { redirect: "manual" });
    const told = await startMockServer({
      handlers: { "films.file.get": () => ({ headers: { location: "/here" } }) },
    });
    const led = await globalThis.fetch(told.url + "/films/1/file", { redirect: "manual" });
    const raw = new Request(server.url + "/films", {
      method: "POST",
      body: '{"title":"M"}',
      headers: { "content-type": "application/json" },
      redirect: "manual",
    });
    const unfollowed = await createMockApi()(raw);
    console.log(JSON.stringify({
      near: [await careful.films.file.get(1) ?? "nothing", seen.parameters],
      far: [
        await wired.films.file.get(1) ?? "nothing",
        await wired.films.create({ title: "M" }) ?? "nothing",
      ],
      paths,
      manual: manual.status,
      there: [there.status, there.headers.get("location").replace(server.url, "")],
      led: [led.status, led.headers.get("location")],
      unfollowed: unfollowed.status,
      wrong: await refused(careless.films.create({ title: 1 })),
    }));
    await server.close();
    await told.close();`,
  );
  expect(printed).toEqual({
    near: ["nothing", { id: 1 }],
    far: ["nothing", "nothing"],
    paths: [
      ["/v1/films/1/file", 302],
      ["/v1/films/1/file", 302],
      ["/v1/films/1/file?mock-redirect", 204],
      ["/v1/films", 302],
      ["/v1/films?mock-redirect", 204],
    ],
    manual: 204,
    there: [302, "/films/1/file?mock-redirect"],
    led: [302, "/here"],
    unfollowed: 302,
    wrong: expect.stringContaining("400") as unknown,
  });
});

test("a list goes on from page to page, and ends where the mock repeats itself", () => {
  const printed = converse(
    "pages",
    "Library",
    `
    const all = [];
    for await (const { id } of careful.books.list({ genre: "novel" })) all.push(id);
    const { parameters } = seen;
    const handlers = {
      "books.list": ({ parameters }) => ({
        status: 200,
        body: parameters["page[after]"] === "c2"
          ? { data: [{ id: "b3" }] }
          : { data: [{ id: "b1" }, { id: "b2" }], meta: { next_cursor: "c2" } },
      }),
    };
    const own = createMockApi({ handlers });
    const library = new Library({ validation, fetch: async (url, init) => own(new Request(url, init)) });
    const books = await library.books.list({ genre: "novel" }).toArray();
    const pages = [];
    for await (const { data } of library.books.list({ genre: "novel" }).pages()) pages.push(data.length);
    console.log(JSON.stringify({ all, parameters, books, pages }));`,
  );
  expect(printed).toEqual({
    all: ["b1"],
    parameters: { genre: "novel", "page[after]": "c2" },
    books: [{ id: "b1" }, { id: "b2" }, { id: "b3" }],
    pages: [2, 1],
  });
});

test("a form that comes back is the object that its schema describes", () => {
  const printed = converse(
    "forms",
    "Scans",
    `
    const { startMockServer } = await import("./forms/dist/mocks/node.js");
    const picture = new Blob(["PNG"], { type: "image/png" });
    let token = { token: "a=b", seconds: 1, area: { pages: 2 } };
    const server = await startMockServer({
      handlers: {
        "token.create": () => ({ body: token }),
        "scans.get": ({ parameters }) => parameters.id === 1 ? undefined : {
          headers: { "content-type": "multipart/form-data" },
          body: { about: { title: "T", page: 1 }, picture, tags: ["a", "b"] },
        },
      },
    });
    const wired = new Scans({ baseURL: server.url, validation, maxRetries: 0 });
    const answering = (status, type, body) => new Scans({
      validation,
      maxRetries: 0,
      fetch: async () => new Response(body, { status, headers: { "content-type": type } }),
    });
    const form = "application/x-www-form-urlencoded";
    const form2 = "multipart/form-data";
    const failure = (call) => call.catch(({ status, message, body }) => [status, message, body]);
    const scan = await wired.scans.get(2, { accept: form2 });
    console.log(JSON.stringify({
      example: await careful.token.create(),
      given: await wired.token.create(),
      made: await careful.scans.get(1, { accept: form2 }).then(({ about, picture }) => [typeof about.title, picture !== undefined]),
      scan: [scan.about, await scan.picture.text(), scan.picture.type, scan.tags],
      json: typeof (await wired.scans.get(1)).title,
      foreign: await answering(200, form + "; charset=utf-8", "token=x&seconds=5&scopes=a&more=1").token.create(),
      wrong: [
        await refused(answering(200, form, "token=x&seconds=y").token.create()),
        await refused(answering(200, form2, "--x").scans.get(1)),
        await failure(answering(400, form, "error=no&code=7").token.create()),
        await failure(answering(418, form2, "--x").scans.get(1)),
      ],
    }));
    await server.close();`,
  );
  expect(printed).toEqual({
    example: { token: "a b&c", seconds: 60, scopes: ["read", "write"] },
    given: { token: "a=b", seconds: 1, area: { pages: 2 } },
    made: ["string", true],
    scan: [{ title: "T", page: 1 }, "PNG", "image/png", ["a", "b"]],
    json: "string",
    foreign: { token: "x", seconds: 5, scopes: ["a"], more: "1" },
    wrong: [
      'response/seconds: expected an integer, found "y"',
      expect.stringContaining("no boundary is told"),
      [400, expect.stringContaining("no"), { error: "no", code: 7 }],
      [418, expect.stringContaining("418"), {}],
    ],
  });
});

test("tokens of OAuth 2.0 are got, kept, and got anew when the API refuses them", () => {
  const printed = converse(
    "oauth",
    "Hotel",
    `
    const { createServer } = await import("node:http");
    const {
      guestsAuthorizationCode,
      guestsDeviceAuthorization,
      guestsPassword,
      machinesClientCredentials,
    } = await import("./oauth/dist/oauth.js");
    const forms = [];
    const authority = createServer(async (request, response) => {
      const text = await new Response(request).text();
      const form = Object.fromEntries(new URLSearchParams(text));
      forms.push([request.url, form.grant_type ?? "codes", form.scope ?? "none"]);
      const codes = { device_code: "d", user_code: "U", verification_uri: "https://v", expires_in: 60, interval: 0 };
      const token = { access_token: "t" + forms.length, refresh_token: "r" };
      response.end(JSON.stringify(request.url === "/device" ? codes : token));
    });
    await new Promise((done) => authority.listen(0, "127.0.0.1", done));
    const url = "http://127.0.0.1:" + authority.address().port;
    const to = (input) => url + new URL(input).pathname;
    let time = 0;
    const options = {
      clientId: "me",
      now: () => time,
      fetch: (input, init) => globalThis.fetch(to(input), init),
    };
    let right = "t1";
    const api = createMockApi({
      credentials: (found) => Object.values(found).includes(right),
    });
    // What knows only that a token is wrong answers 401 (RFC 6750, section 3.1).
    const answer = async (input, init) => {
      const response = await api(new Request(input, init));
      return response.status === 403 ? new Response(null, { status: 401 }) : response;
    };
    const hotelFor = (auth) => new Hotel({ auth, maxRetries: 0, fetch: answer });
    const outcome = (hotel) => hotel.rooms.list().then(Array.isArray, (error) => error.status);

    const machines = machinesClientCredentials({ ...options, clientSecret: "s" });
    const hotel = hotelFor({ machines });
    const outcomes = [await outcome(hotel), await outcome(hotel)];
    right = "t2";
    outcomes.push(await outcome(hotel));
    time = 60_000;
    outcomes.push(await outcome(hotel));

    right = "t3";
    const guests = guestsPassword({ ...options, username: "u", password: "p", scopes: ["rooms:read"] });
    outcomes.push(await outcome(hotelFor({ guests })));

    right = "t4";
    const flow = guestsAuthorizationCode({ ...options, redirectUri: "https://app/back", scopes: ["rooms:read"] });
    const begun = await flow.start();
    const back = await flow.finish("https://app/back?code=c&state=" + begun.state, begun);
    outcomes.push(await outcome(hotelFor({ guests: back })));

    right = "t6";
    const device = await guestsDeviceAuthorization(options).start();
    outcomes.push(await outcome(hotelFor({ guests: await device.finish() })));

    console.log(JSON.stringify({
      outcomes,
      forms,
      browser: begun.url.split("?")[0],
      device: [device.userCode, device.verificationUri],
    }));
    authority.close();
    authority.closeAllConnections();`,
  );
  expect(printed).toEqual({
    outcomes: [true, true, 401, true, true, true, true],
    forms: [
      ["/oauth/token", "client_credentials", "none"],
      ["/oauth/token", "refresh_token", "none"],
      ["/token", "password", "rooms:read"],
      ["/token", "authorization_code", "none"],
      ["/device", "codes", "none"],
      ["/token", "urn:ietf:params:oauth:grant-type:device_code", "none"],
    ],
    browser: "https://id.example.com/authorize",
    device: ["U", "https://v"],
  });
});
