import { Orders, type Event, type Order, type Status } from "open-enums";

const client = new Orders();

const [first] = await client.orders.list({ status: "open", sort: "up" });
// @ts-expect-error There is no such status to ask for.
client.orders.list({ status: "packed" });
// @ts-expect-error There is no such order either.
client.orders.list({ sort: "sideways" });

/** New values come, and old ones are proposed. */
export function wordsFor(status: Status): string {
  switch (status) {
    case "open":
      return "Not yet paid";
    case "packed":
      return "Nearly there";
    default:
      return status;
  }
}
wordsFor(first?.status ?? "lost");

client.orders.create({ urgency: "low", wrapping: "none" });
// @ts-expect-error What is only sent has the values of the document.
client.orders.create({ urgency: "medium" });
// @ts-expect-error And so has what stands in place.
client.orders.create({ urgency: "low", wrapping: "silk" });

client.orders.update("1", { id: "1", status: "paid", colours: ["red"] });
// A model that goes both ways is one: what came back can be sent again.
if (first) client.orders.update("1", { ...first, colours: ["red"] });

/** An order as an API of next year has it. */
export const coming: Order = {
  id: "1",
  status: "packed",
  kind: "order",
  colours: ["blue"],
  paidBy: "stones",
};
// @ts-expect-error Numbers are as they are listed.
coming.size = 3;
// @ts-expect-error A constant is one.
coming.kind = "parcel";

/** What tells the branches of a union apart still does. */
export function reasonOf(event: Event): string | undefined {
  if (event.type === "waiting" || event.type === "lost") return event.why;
  return event.by === "air" ? "It flew." : undefined;
}
// @ts-expect-error So it has the values that are listed.
reasonOf({ type: "burnt", by: "land" });

const { outcome } = await client.orders.update("1", {
  id: "1",
  status: "paid",
});
if (outcome === "never" || outcome === null) console.log("Alas.");
