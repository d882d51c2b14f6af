/**
 * Returns a signal that aborts with the first of several signals. Use it instead of `AbortSignal.any`, which in Node keeps
 * a signal with a timeout forever if it is combined with another timeout: https://github.com/nodejs/node/issues/54614.
 *
 * At least one of the signals should abort eventually: until then, all of them keep a reference to the result.
 *
 * @public
 */
export function anySignal(signals: AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const source of signals) {
    const abort = () => controller.abort(source.reason);
    if (source.aborted) {
      abort();
      break;
    }
    source.addEventListener('abort', abort, { signal: controller.signal });
  }
  return controller.signal;
}
