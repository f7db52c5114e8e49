import type { Base } from "./base.js";

export interface Alike extends Base {}
