import type { Assertions } from "../../../ir/types/index.js";
import { stringLiteral } from "../../typescript/literal.js";
import { judgeOf, type Judge } from "../formats.js";
import { judgeTest } from "../guard/judges.js";
import { any, negate } from "../guard/logic.js";
import { typeTest } from "../guard/type-test.js";
import { callAbout, type Asked, type Demand } from "./demand.js";
import type { ExplainScope } from "./explainers.js";
import { typesWanted } from "./wanted.js";

/** What `type` asks, with a format that tells the type as well where nothing else is asked of texts. */
export function typeDemand(
  asked: Asked,
  scope: ExplainScope,
): Demand | undefined {
  const { assertions, expression } = asked;
  const { types, format = "" } = assertions;
  if (types === undefined) return undefined;
  const judge = onlyJudge(assertions, scope);
  if (judge) {
    const fails = negate(judgeTest(judge, expression, scope.guards));
    const words = [stringLiteral(format)];
    return { fails, call: callAbout(asked, "unformatted", words, scope) };
  }
  const fits = any(
    types
      .filter((type) => type !== "integer" || !types.includes("number"))
      .map((type) => typeTest(type, expression, scope.guards)),
  );
  const words = [stringLiteral(typesWanted(types))];
  return {
    fails: negate(fits),
    call: callAbout(asked, "expected", words, scope),
  };
}

/** What judges the format of texts, where they are asked for nothing else. */
export function onlyJudge(
  assertions: Assertions,
  { guards }: ExplainScope,
): Judge | undefined {
  const { types = [], enum: values, minLength = 0 } = assertions;
  const { maxLength, pattern } = assertions;
  const isBare =
    types.join() === "string" &&
    minLength === 0 &&
    [values, maxLength, pattern].every((one) => one === undefined);
  return isBare ? judgeOf(assertions, guards.formats)?.text : undefined;
}

/** What is said of the type, whatever values are listed. */
export function kindsOf({ types }: Assertions): Assertions {
  return types === undefined ? {} : { types };
}
