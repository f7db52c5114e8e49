export type * from "./docs.js";
export type * from "./json.js";
export type * from "./loss.js";
export type * from "./operation.js";
export type * from "./origin.js";
export type * from "./schema.js";
export type * from "./service.js";
export type * from "./pagination.js";
