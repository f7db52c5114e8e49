import { Inbox } from "several-types";
import type { Draft, Message } from "several-types";

/** Whether two types are one. */
type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2
    ? true
    : false;

declare const body: Message;
const { messages } = new Inbox();

const whatever = await messages.create({ body });
const patient = await messages.create({ body }, { timeout: 1 });
const message = await messages.create({ body }, { accept: "application/json" });
const table = await messages.create({ body }, { accept: "text/csv" });
const { data: draft } = await messages
  .create({ body }, { accept: "application/vnd.inbox.draft+json" })
  .withResponse();

// @ts-expect-error Nothing is answered as a page.
await messages.create({ body }, { accept: "text/html" });

export const holds: readonly true[] = [
  true satisfies Same<typeof whatever, Message | Draft | string>,
  true satisfies Same<typeof patient, Message | Draft | string>,
  true satisfies Same<typeof message, Message>,
  true satisfies Same<typeof table, string>,
  true satisfies Same<typeof draft, Draft>,
];
