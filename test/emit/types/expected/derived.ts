import type { Base } from "./base.js";

export interface Derived extends Base {
  extra?: number;
}
