/** Why a schema's types differ, as somebody has found out. */
export interface Review {
  /** What ours are, held against openapi-typescript's. */
  readonly verdict: "wider" | "narrower" | "other" | "members";
  readonly why: string;
}

/** Documents of the corpus, and the schemas in them on which the two generators differ for good. */
export const reviewed: Readonly<
  Record<string, Readonly<Record<string, Review>>>
> = {
  "museum/openapi.yaml": {
    TicketCodeImage: {
      verdict: "wider",
      why: "`format: binary` is text in JSON and a file in a form; theirs knows text alone",
    },
  },
  "swagger-petstore/openapi.yaml": {},
  "unity-catalog/all.yaml": {},
  "box/openapi-v2025.0.json": {},
  "xero/xero_bankfeeds.yaml": {},
  "lakefs/authorization.yml": {
    User: {
      verdict: "narrower",
      why: "`name` is required though no property describes it: it is there, and unknown; theirs leaves it out",
    },
  },
  "sendgrid/json/tsg_mail_v3.json": {
    ErrorResponse: {
      verdict: "narrower",
      why: "`nullable` is no keyword of OpenAPI 3.1, which says `type: [string, null]`; theirs adds null",
    },
  },
  "adyen/yaml/TransferService-v4.yaml": Object.fromEntries(
    [
      "BankCategoryData",
      "InternalCategoryData",
      "IssuedCard",
      "PlatformPayment",
      "SGLocalAccountIdentification",
    ].map((name) => [
      name,
      {
        verdict: "wider",
        why: "`type` has a default and is not required; theirs requires it because a discriminator mentions it",
      },
    ]),
  ),
};
