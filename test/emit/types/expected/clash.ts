import type { Base } from "./base.js";

export type Clash = Base & { id?: "a" };
