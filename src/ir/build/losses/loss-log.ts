import type { Kind } from "../../../spec/shapes/shape.js";
import type { JsonObject } from "../../types/json.js";
import type { Gap, Loss } from "../../types/loss.js";
import type { Origin } from "../../types/origin.js";
import { child } from "../place.js";
import { gapsOf } from "./gaps.js";

/** Where builders account for what they read. */
export interface LossLog {
  /** Notes every member of an object of the document that is read and not represented. */
  account(kind: Kind, value: JsonObject, origin: Origin): void;
  /** Notes one loss. */
  lose(origin: Origin, gap: Gap): void;
  /** Takes back a loss of an object: here its keyword is represented after all. */
  keep(origin: Origin, keyword: string): void;
  /** In the order in which they were found, each place and construct once. */
  readonly losses: readonly Loss[];
}

/** Makes an empty log. */
export function createLossLog(): LossLog {
  const found = new Map<string, Loss>();
  const accounted = new WeakSet<JsonObject>();
  const lose: LossLog["lose"] = (origin, gap) => {
    const key = `${origin.file}#${origin.pointer} ${gap.construct}`;
    if (!found.has(key)) found.set(key, { ...gap, origin });
  };
  return {
    lose,
    keep(origin, keyword) {
      const { file, pointer } = child(origin, keyword);
      found.delete(`${file}#${pointer} ${keyword}`);
    },
    account(kind, value, origin) {
      const gaps = gapsIn(kind, value);
      if (gaps.length === 0 || accounted.has(value)) return;
      accounted.add(value);
      for (const gap of gaps) lose(child(origin, gap.construct), gap);
    },
    get losses() {
      return [...found.values()];
    },
  };
}

/** The members of an object that are not represented: mostly none. */
function gapsIn(kind: Kind, value: JsonObject): readonly Gap[] {
  let found: readonly Gap[] = none;
  for (const gap of gapsOf(kind).values()) {
    if (value[gap.construct] !== undefined) found = [...found, gap];
  }
  return found;
}

const none: readonly Gap[] = [];
