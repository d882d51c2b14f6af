const TIMEOUT_MS = 10_000;

/** The object of a successful JSON answer; `undefined` in every other case. Follows no redirect. */
export async function fetchJson(
  url: string,
  init: RequestInit = {},
): Promise<Record<string, unknown> | undefined> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body: unknown = response.ok ? await response.json() : undefined;
    return typeof body === 'object' && body !== null ? { ...body } : undefined;
  } catch {
    return undefined;
  }
}
