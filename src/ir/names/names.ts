import type { Role } from "./roles.js";
import type { Origin } from "../types/origin.js";

/** Anything that can carry a name: every node of the IR with an `id`. */
export interface Subject {
  readonly id: string;
}

/** One exported name an emitter would like to have. */
export interface NameRequest {
  readonly subject: Subject;
  /** What the name is for: `type`, `input`, `guard`, `params`, … */
  readonly role: Role;
  /**
   * Identifiers in order of preference. The first that nobody else in the
   * scope wants is taken; wishes for the same one make all step back.
   */
  readonly candidates: readonly string[];
  /**
   * What tells the request from all others of its scope, in any characters.
   * Spelt out behind the last candidate when no candidate is left; without
   * it, that is an error.
   */
  readonly telling?: string;
  /** Names must differ within a scope; case counts. */
  readonly scope: string;
  /**
   * The module that will export it: path below the package without
   * extension, `src/types/service-binding`. Modules that differ only in case
   * are told apart.
   */
  readonly module: string;
  /**
   * Whose module it is, when two subjects could ask for the same file: two
   * schemas whose names differ only in case. Default: the module is shared by
   * all that ask for it.
   */
  readonly moduleOwner?: string;
  readonly kind: "type" | "value";
  /** Where the name comes from, for the diagnostic of a clash. */
  readonly origin: Origin;
}

/** A settled name. */
export interface Name {
  readonly identifier: string;
  /** Path below the package without extension. */
  readonly module: string;
  readonly kind: "type" | "value";
}

/** All names of a run, settled before any emitter writes. */
export interface Names {
  /** The name of a subject in a role; asking for one nobody requested is a bug. */
  of(subject: Subject, role: Role): Name;
  /** The same, where it may not have been requested. */
  find(subject: Subject, role: Role): Name | undefined;
}
