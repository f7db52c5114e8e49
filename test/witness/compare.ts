/**
 * Stands beside every generated type test. The types of two generators are
 * held against each other member by member: what may be left out must be the
 * same, too, which assignability alone does not tell.
 */

/** A member that only answers have, as openapi-typescript marks it when asked to. */
export interface $Read<T> {
  readonly $read: T;
}

/** A member that only requests have. */
export interface $Write<T> {
  readonly $write: T;
}

/** As it comes back: without members that are only sent. */
export type Received<T> =
  T extends $Read<infer U>
    ? Received<U>
    : T extends Opaque
      ? T
      : T extends readonly unknown[]
        ? { [K in keyof T]: Received<T[K]> }
        : T extends object
          ? {
              [
                K in keyof T as Marked<T[K], $Write<unknown>> extends true
                  ? never
                  : K
              ]: Received<T[K]>;
            }
          : T;

/** As it is sent: without members that only come back, whether marked or `readonly`. */
export type Sent<T> =
  T extends $Write<infer U>
    ? Sent<U>
    : T extends Opaque
      ? T
      : T extends readonly unknown[]
        ? { [K in keyof T]: Sent<T[K]> }
        : T extends object
          ? {
              [
                K in keyof T as Marked<T[K], $Read<unknown>> extends true
                  ? never
                  : IsReadonly<T, K> extends true
                    ? never
                    : K
              ]: Sent<T[K]>;
            }
          : T;

/** Whether a member carries a mark; of `null`, nothing would be left to look at. */
type Marked<T, Mark> = [NonNullable<T>] extends [never]
  ? false
  : [NonNullable<T>] extends [Mark]
    ? true
    : false;

/** What is not looked into: objects of the platform, and `string & {}`, which is an object to the language. */
type Opaque = string | Blob | ReadableStream | ArrayBuffer | ArrayBufferView;

type IsReadonly<T, K extends keyof T> = Identical<
  Pick<T, K>,
  Readonly<Pick<T, K>>
>;

type Identical<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2
    ? true
    : false;

/** A type with the optionality of its members spelled out. */
type Spelled<T> = T extends Opaque
  ? T
  : T extends readonly unknown[]
    ? { [K in keyof T]: Spelled<T[K]> }
    : T extends object
      ? {
          [K in keyof T]-?: object extends Pick<T, K>
            ? { readonly optional: Spelled<Exclude<T[K], undefined>> }
            : { readonly required: Spelled<T[K]> };
        }
      : T;

/** Whether two types accept the same values and say the same of every member; else how the first differs. */
export type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? SameMembers<Spelled<A>, Spelled<B>>
    : "narrower"
  : [B] extends [A]
    ? "wider"
    : "other";

/** The same where texts that are not listed may come: theirs know of none. */
export type SameListed<A, B> =
  Same<A, B> extends true ? true : Same<Listed<A>, B>;

/** A type without the texts that may come: `"a" | (string & {})` is `"a"`. */
export type Listed<T> = [Text<T>] extends [never]
  ? ListedMembers<T>
  : ListedMembers<T extends string ? Text<T> : T>;

/** The texts that are listed. */
type Text<T> = T extends string ? (string extends T ? never : T) : never;

type ListedMembers<T> = T extends Opaque
  ? T
  : T extends object
    ? { [K in keyof T]: Listed<T[K]> }
    : T;

type SameMembers<A, B> = [A, B] extends [B, A] ? true : "members";

/** What a type guard finds. */
export type Guarded<Guard> = Guard extends (
  value: unknown,
) => value is infer Found
  ? Found
  : never;

/** Parameters under other names; what may be left out still may. */
export type Renamed<T, To> = {
  [K in keyof T as K extends keyof To ? To[K] & string : K]: T[K];
};

/** The one member `body`, optional where a request is complete without it. */
export type Nested<T, Body> = T extends { readonly requestBody: object }
  ? { body: Body }
  : { body?: Body };

/** The content of a request's body by media type. */
export type Content<T> = T extends {
  readonly requestBody?: { readonly content: infer Found };
}
  ? Found
  : never;

/** Does not compile when two types differ; the name says which. */
export declare function same<Verdict extends true>(name: string): Verdict;
