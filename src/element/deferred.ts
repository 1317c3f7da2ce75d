/** A promise that is settled from outside. */
export interface Deferred<Reason> {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: Reason) => void;
}

/** A promise that nobody needs to handle where it is rejected. */
export function deferred<Reason>(): Deferred<Reason> {
  let resolve = (): void => undefined;
  let reject: Deferred<Reason>['reject'] = () => undefined;
  const promise = new Promise<void>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
