import { join } from "node:path";
import {
  get,
  getObject,
  type Json,
  type JsonObject,
} from "../../spec/support/json.js";
import { peerFile, projectFolder } from "../workshop.js";
import { bundle, opener, type Open } from "./bundle.js";
import type { Payload } from "./payload.js";

/** The six bodies on which validators are measured: three small, three large. */
export function readPayloads(): readonly Payload[] {
  const open = opener();
  return [
    ownPayload("vpc", "connectivity-services.yaml", open),
    ownPayload("cloud", "cloud-integrations.yaml", open),
    ownPayload("binding", "service-bindings.yaml", open),
    ...githubPayloads(open),
  ];
}

/** The success response of a path of `spec/cloudflare`, and its samples. */
function ownPayload(name: string, path: string, open: Open): Payload {
  const file = join(projectFolder, "spec/cloudflare/paths", path);
  const response = get(open(file), "post", "responses", "2XX");
  const media = getObject(response, "content", "application/json");
  return {
    name,
    schema: bundle(get(media, "schema"), file, open),
    examples: Object.values(getObject(media, "examples")).map((example) =>
      getObject(example, "value"),
    ),
  };
}

/**
 * Three responses of GitHub's API with the examples of its description. The
 * examples leave out what the schemas of today require; it is added here.
 */
function githubPayloads(open: Open): readonly Payload[] {
  const file = peerFile("@octokit/openapi/generated/api.github.com.json");
  const example = (name: string): JsonObject =>
    getObject(open(file), "components", "examples", name, "value");
  const payload = (name: string, value: JsonObject): Payload => ({
    name,
    schema: bundle({ $ref: `#/components/schemas/${name}` }, file, open),
    examples: [value],
  });
  const pull = example("pull-request");
  const teams = get(pull, "requested_teams") as readonly JsonObject[];
  return [
    payload("issue", example("issue")),
    payload("full-repository", discussing(example("full-repository"))),
    payload("pull-request", {
      ...pull,
      requested_teams: teams.map((team) => ({
        ...team,
        type: "organization",
      })),
    }),
  ];
}

/** A repository and the repositories in it, with `has_discussions`. */
function discussing(repository: JsonObject): JsonObject {
  const inner = ["template_repository", "parent", "source"];
  const changed = inner.flatMap((name): readonly [string, Json][] =>
    repository[name] == null
      ? []
      : [[name, { ...getObject(repository, name), has_discussions: true }]],
  );
  return {
    ...repository,
    ...Object.fromEntries(changed),
    has_discussions: true,
  };
}
