import type { DocumentFigures } from "../generate/run.js";
import type { SizeFigures } from "../sizes/run.js";
import type { ValidatorFigures } from "../validators/run.js";

/** What a run of the benchmark measured: the parts that ran. */
export interface Figures {
  readonly validators?: ValidatorFigures;
  readonly sizes?: readonly SizeFigures[];
  readonly generate?: readonly DocumentFigures[];
}
