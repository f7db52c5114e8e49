import {
  CloudFoundry,
  createClient,
  type Auth,
  type ServerVariables,
  type ServiceBinding,
} from "cloudfoundry-sdk";
import { create } from "cloudfoundry-sdk/resources/service-bindings";
import { createMockApi, type MockHandlers } from "cloudfoundry-sdk/mocks";

const cloudFoundry = new CloudFoundry({ variables: { domain: "example.com" } });
const { serviceBindings } = cloudFoundry;
const guids = { app_guid: "a", service_instance_guid: "s" };

/** Calls as people write them. */
export async function calls(): Promise<void> {
  const made: ServiceBinding = await serviceBindings.create({
    ...guids,
    accepts_incomplete: true,
    parameters: { anything: ["at", { all: 1 }] },
  });
  made.entity?.syslog_drain_url satisfies string | null | undefined;
  made.entity?.gateway_data satisfies unknown;
  // @ts-expect-error nothing of it is certain to be there
  made.entity.name satisfies unknown;
  // @ts-expect-error nothing is known of what it holds
  made.entity?.gateway_data.host satisfies unknown;
  await create(createClient(), guids);
}

/** Arguments that are missing, wrong or unknown. */
export function mistakes(): readonly PromiseLike<unknown>[] {
  return [
    // @ts-expect-error everything is missing
    serviceBindings.create(),
    // @ts-expect-error a guid is missing
    serviceBindings.create({ app_guid: "a" }),
    // @ts-expect-error a query parameter of another type
    serviceBindings.create({ ...guids, accepts_incomplete: "true" }),
    // @ts-expect-error parameters are an object
    serviceBindings.create({ ...guids, parameters: "p" }),
    // @ts-expect-error a member that nobody knows
    serviceBindings.create({ ...guids, route_guid: "r" }),
    // @ts-expect-error the body is flat
    serviceBindings.create({ body: guids }),
    // @ts-expect-error null was not asked for
    serviceBindings.create({ ...guids, name: null }),
  ];
}

/** Where it is, and as whom. */
export const auth: readonly Auth[] = [
  { bearer: "t" },
  // @ts-expect-error another API's scheme
  { apiToken: "t" },
];
export const variables: readonly ServerVariables[] = [
  {},
  { domain: "example.com" },
  // @ts-expect-error a hole that the URL does not have
  { host: "example.com" },
];

/** What mocks may be told to answer. */
export const handlers: MockHandlers = {
  "serviceBindings.create": ({ body, parameters }) => {
    parameters.accepts_incomplete satisfies boolean | undefined;
    return { status: 201, body: { entity: { app_guid: body.app_guid } } };
  },
};
export const wrongHandlers: MockHandlers = {
  // @ts-expect-error the page knows no such status
  "serviceBindings.create": () => ({ status: 200, body: {} }),
};
export const unknownHandlers: MockHandlers = {
  // @ts-expect-error the API has no such operation
  "serviceBindings.delete": () => undefined,
};
createMockApi({ handlers }) satisfies (request: Request) => Promise<Response>;
