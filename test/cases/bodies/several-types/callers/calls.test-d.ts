import { Inbox } from "several-types";
import type { Draft, Message, MessageCreateParams } from "several-types";

/** Whether two types are one. */
type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2
    ? true
    : false;

/** Takes a value of exactly the wanted type. */
declare const take: <Wanted>() => <Found>(
  found: Found,
  ...wrong: Same<Found, Wanted> extends true ? [] : ["is of another type"]
) => void;

declare const body: Message;
const { messages } = new Inbox();

// The first JSON comes unasked.
take<Message>()(await messages.create({ body }));
take<Message>()(await messages.create({ body }, { timeout: 1 }));

const json = { accept: "application/json" } as const;
take<Message>()(await messages.create({ body }, json));
take<string>()(await messages.create({ body }, { accept: "text/csv" }));

const draft = { accept: "application/vnd.inbox.draft+json" } as const;
const result = await messages.create({ body }, draft).withResponse();
take<Draft>()(result.data);
take<Draft>()(result.envelope);

// @ts-expect-error What is asked for decides.
take<Message>()(await messages.create({ body }, draft));
// @ts-expect-error Nothing is answered as a page.
await messages.create({ body }, { accept: "text/html" });

const asDraft = { contentType: "application/vnd.inbox.draft+json" } as const;
await messages.create({ body: { lines: 2 } }, asDraft);
await messages.create({ body: "Hello" }, { contentType: "text/plain" });
await messages.create({ body: new Blob() }, { contentType: "image/png" });
await messages.create({ body: new Blob() });
await messages.create(
  { body: { file: new Blob() } },
  { contentType: "multipart/form-data", accept: "text/csv" },
);
await messages.update({ body }, { contentType: "application/json" });

const draftParams: MessageCreateParams<"application/vnd.inbox.draft+json"> = {
  body: { lines: 2 },
};
await messages.create(draftParams, asDraft);

// @ts-expect-error What it is sent as decides.
await messages.create({ body }, asDraft);
// @ts-expect-error A picture is no text.
await messages.create({ body: "Hello" }, { contentType: "image/png" });
// @ts-expect-error Nothing is sent as a page.
await messages.create({ body: "Hello" }, { contentType: "text/html" });
