/** An argument that cannot be sent as it is. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
}
