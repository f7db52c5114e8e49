import { schema } from "../keywords/applicators.js";
import { swaggerRequired } from "../keywords/objects.js";
import { earlyFormat, nullable, swaggerType } from "../keywords/values.js";
import { keywordTable, type Dialect } from "./dialect.js";
import { booleanLimits } from "./draft-04.js";
import { openapi30, openapiCommon } from "./openapi-3.0.js";
import { common } from "./shared.js";

/** The Schema Object of Swagger 2.0. */
export const openapi20: Dialect = {
  ...openapi30,
  name: "openapi-2.0",
  keywords: new Map(
    [
      ...keywordTable(common, booleanLimits, openapiCommon, {
        format: earlyFormat,
        items: schema,
        required: swaggerRequired,
        type: swaggerType,
        "x-nullable": nullable,
      }),
    ].filter(([keyword]) => !["anyOf", "not", "oneOf"].includes(keyword)),
  ),
};
