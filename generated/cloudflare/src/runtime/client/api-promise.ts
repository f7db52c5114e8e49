/** The data of a success and what came with it. */
export interface ApiResult<Data, Body = Data, Fields = object> {
  readonly data: Data;
  /** As it came; its body has been read. */
  readonly response: Response;
  /** The documented headers by name, parsed by their schemas. */
  readonly headers: Fields;
  /** The server's own name for the request. */
  readonly requestId: string | undefined;
  /** The whole body, of which `data` may be one member. */
  readonly envelope: Body;
}

/** A call under way: awaiting it gives the data. */
export interface ApiPromise<
  Data,
  Body = Data,
  Fields = object,
> extends Promise<Data> {
  /** The data together with the response, its headers, its request id and the whole body. */
  withResponse(): Promise<ApiResult<Data, Body, Fields>>;
  /** The response with its body unread; to be asked for at once, before awaiting. */
  asResponse(): Promise<Response>;
}

/** How the caller wants the response; may change until the request is sent. */
export interface ResponseMode {
  raw: boolean;
}

/** Starts a call. */
export function apiPromise<Data, Body, Fields>(
  start: (mode: ResponseMode) => Promise<ApiResult<Data, Body, Fields>>,
): ApiPromise<Data, Body, Fields> {
  const mode = { raw: false };
  const result = start(mode);
  // Derived on demand: a second promise would reject with nobody listening.
  let derived: Promise<Data> | undefined;
  const data = (): Promise<Data> =>
    (derived ??= result.then((success) => success.data));
  return {
    then: (...handlers) => data().then(...handlers),
    catch: (handler) => data().catch(handler),
    finally: (handler) => data().finally(handler),
    withResponse: () => result,
    asResponse: () => {
      mode.raw = true;
      return result.then(({ response }) => response);
    },
    [Symbol.toStringTag]: "ApiPromise",
  };
}
