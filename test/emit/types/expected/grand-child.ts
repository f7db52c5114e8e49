import type { Derived } from "./derived.js";
import type { InfraIPv4Host } from "./infra-ipv4-host.js";

export interface GrandChild extends Derived, InfraIPv4Host {}
