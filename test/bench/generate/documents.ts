import { existsSync } from "node:fs";
import { join } from "node:path";
import { peerFile, projectFolder } from "../workshop.js";

/** A description that generators are measured on. */
export interface Document {
  readonly name: string;
  readonly file: string;
}

/** The descriptions, without those that are not on this machine. */
export function findDocuments(): readonly Document[] {
  const corpus = join(projectFolder, "../shared/corpus/apis");
  const all: readonly Document[] = [
    {
      name: "github",
      file: peerFile("@octokit/openapi/generated/api.github.com.json"),
    },
    {
      name: "cloudflare",
      file: join(corpus, "cloudflare/cloudflare-stringified.json"),
    },
    { name: "openai", file: join(corpus, "openai/openapi.yaml") },
    {
      name: "cloudfoundry",
      file: join(projectFolder, "spec/cloudfoundry/openapi.yaml"),
    },
  ];
  return all.filter(({ file }) => existsSync(file));
}

/**
 * A description with one summary changed, differently for every revision.
 * Nothing but that text differs from the original.
 */
export function reviseOnce(text: string, revision: number): string {
  const revised = text.replace(
    /("summary": ?"|\n +summary: ["']?)(?=\w)/,
    (start) => `${start}Revision ${revision} of `,
  );
  if (revised === text) throw new Error("the document has no summary");
  return revised;
}
