import { Parts } from "parts";

const parts = new Parts();
const cover = new Blob();

await parts.albums.send({ cover });
await parts.albums.send(
  { cover, notes: ["a"] },
  { partHeaders: { cover: { "X-Rating": 5, "X-Tags": ["a"] } } },
);
await parts.batches.send(
  { body: [{ title: "a" }, cover] },
  { partHeaders: [undefined, { "X-Rating": 3 }] },
);
await parts.items.send({ body: [{ title: "a" }] });

await parts.albums.send(
  { cover },
  // @ts-expect-error A rating is a number.
  { partHeaders: { cover: { "X-Rating": "5" } } },
);
// @ts-expect-error A cover has to have a rating.
await parts.albums.send({ cover }, { partHeaders: { cover: {} } });
// @ts-expect-error These parts have no headers.
await parts.items.send({ body: [] }, { partHeaders: [] });
