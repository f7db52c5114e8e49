/** An expression of data, names and calls: `send(client, { write: writeForm })`. */
export type Expression =
  TextExpression | ListExpression | ObjectExpression | CallExpression;

/** A name or a literal: nothing in it is ever broken. */
export interface TextExpression {
  readonly text: string;
}

export interface ListExpression {
  readonly items: readonly (Expression | ArrowExpression)[];
}

export interface ObjectExpression {
  readonly members: readonly Member[];
  /** Over several lines even where one would do. */
  readonly open?: true;
}

export interface CallExpression {
  /** Everything before the parenthesis: `await pets.list`, `new Pets`. */
  readonly callee: string;
  readonly arguments: readonly Expression[];
}

/** A function of one expression; it stands in lists and as the value of a member. */
export interface ArrowExpression {
  readonly parameters: readonly string[];
  readonly body: TextExpression | CallExpression;
}

/** `key: value`, or `...name`. */
export type Member =
  | readonly [key: string, value: Expression | ArrowExpression]
  | { readonly spread: string };
