import {
  createMockApi,
  type MockHandlers,
  orderShippedRequest,
  pingRequest,
  subscribeChangeRequest,
} from "notify/mocks";
import { receiveOrderShipped, receivePing } from "notify/webhooks";

const orders: number[] = [];

const quiet = receiveOrderShipped(({ payload }) => {
  orders.push(payload.order);
});
receiveOrderShipped(async ({ payload }) => {
  if (payload.carrier === "pigeon") return { body: { more: false } };
  return;
});
receivePing(() => {
  orders.pop();
});
// @ts-expect-error An answer says whether to go on.
receiveOrderShipped(() => ({ body: {} }));

const url = new URL("https://me.example.com/hook");
await quiet(orderShippedRequest(url, { body: { order: 1, carrier: "post" } }));
pingRequest(url, { headers: { "x-signature": "s" } });
subscribeChangeRequest(url, { parameters: { attempt: 2 }, seed: 7 });
// Receivers have to live with carriers that are newer than the document.
orderShippedRequest(url, { body: { order: 1, carrier: "stork" } });
// @ts-expect-error An order is a number.
orderShippedRequest(url, { body: { order: "1", carrier: "post" } });
// @ts-expect-error An attempt is a number.
subscribeChangeRequest(url, { parameters: { attempt: "2" } });

/** Handlers that only look leave the answer to the documentation. */
export const handlers: MockHandlers = {
  "subscriptions.create": ({ body }) => {
    orders.push(body.url.length);
  },
};
export const waiting: MockHandlers = {
  "subscriptions.create": async ({ body }) => {
    await fetch(body.url);
  },
};
createMockApi({ handlers });
