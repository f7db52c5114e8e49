import { startMockServer as startCloudflare } from "../../../generated/cloudflare/src/mocks/node.js";
import { startMockServer as startCloudFoundry } from "../../../generated/cloudfoundry/src/mocks/node.js";

/** An example of a generated package, and where it comes from. */
export interface Example {
  readonly name: string;
  readonly page: string;
  /** Names of the request and of its answer in the spec. */
  readonly request: string;
  readonly answer: string;
}

/** A generated package with its examples. */
export interface Package {
  readonly name: "cloudflare" | "cloudfoundry";
  readonly api: string;
  /** What the shell variables of the scripts stand for. */
  readonly variables: Readonly<Record<string, string>>;
  readonly start: typeof startCloudflare | typeof startCloudFoundry;
  readonly examples: readonly Example[];
}

/** The packages of this repository. */
export const packages: readonly Package[] = [
  {
    name: "cloudflare",
    api: "https://api.cloudflare.com",
    variables: {
      ACCOUNT_ID: "023e105f4ecef8ad9ca31a8372d0c353",
      PREFIX_ID: "2af39739cc4e3b5910c918468bb89828",
      CLOUDFLARE_API_TOKEN: "Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY",
      CLOUDFLARE_EMAIL: "user@example.com",
      CLOUDFLARE_API_KEY: "144c9defac04969c7bfad8efaa8ea194",
    },
    start: startCloudflare,
    examples: [
      {
        name: "cloud-integration-create",
        page: "004_29fb645de40dd492.txt",
        request: "default",
        answer: "default",
      },
      {
        name: "service-binding-create",
        page: "000_6d7c2d8b5d748b9f.txt",
        request: "default",
        answer: "default",
      },
      {
        name: "service-create",
        page: "001_16aece7d79bff8dd.txt",
        request: "web-app",
        answer: "web-server",
      },
      {
        name: "service-create-web-server",
        page: "003_48d4740f384f4d6b.txt",
        request: "web-server",
        answer: "web-server",
      },
    ],
  },
  {
    name: "cloudfoundry",
    api: "https://api.your-domain.com",
    variables: {
      BEARER:
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoidWFhLWlkLTQyOSIsImVtYWlsIjoiZW1haWwtMjkxQHNvbWVkb21haW4uY29tIiwic2NvcGUiOlsiY2xvdWRfY29udHJvbGxlci5hZG1pbiJdLCJhdWQiOlsiY2xvdWRfY29udHJvbGxlciJdLCJleHAiOjE0NjYwMDg5MDN9.0nz1Ucxdt02DdJU5Hy01gCKXpkSXViUBT9mEveDB7WE",
    },
    start: startCloudFoundry,
    examples: [
      {
        name: "service-binding-create",
        page: "002_b3b46852b5e802b0.txt",
        request: "prod-db",
        answer: "prod-db",
      },
    ],
  },
];
