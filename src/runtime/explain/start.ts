import type { Issue } from "../issue.js";
import type { Report } from "./place.js";
import { explainShape, type Shape } from "./shape.js";

/** Every way in which a value that does not fit is not of the shape, at most 100. */
export function issuesOf(shape: Shape, value: unknown): readonly Issue[] {
  const report: Report = { issues: [], branches: 1000, isThorough: false };
  const at = { value, pointer: "", report };
  explainShape(at, shape);
  if (report.issues.length === 0) {
    report.isThorough = true;
    explainShape(at, shape);
  }
  return report.issues;
}
