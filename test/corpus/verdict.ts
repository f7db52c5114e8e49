import type { CorpusDocument } from "./documents.js";
import type { Outcome } from "./outcome.js";
import { reviewed } from "./reviewed.js";

/** What must become of a document: what its label says, unless that was reviewed. */
export function expectedOf({
  file,
  role,
  label,
}: CorpusDocument): readonly Outcome["result"][] {
  const review = reviewed.get(file);
  if (review !== undefined) return [review.outcome];
  // Described by upstream as a part of a document, or as something else: no API.
  if (role !== "document") return ["refused"];
  if (label === "valid") return ["generated"];
  return label === "invalid" ? ["refused"] : ["generated", "refused"];
}

/** What is wrong with what became of a document; undefined when nothing is. */
export function complaintOf(
  document: CorpusDocument,
  { result, codes, faults }: Outcome,
): string | undefined {
  const [fault] = faults;
  if (fault !== undefined) return `${fault.kind}: ${fault.text}`;
  if (expectedOf(document).includes(result)) return undefined;
  return `${result} although ${document.label} (${codes.join(" ")})`;
}
