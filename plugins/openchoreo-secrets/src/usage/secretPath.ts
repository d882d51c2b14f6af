/**
 * Where the Secrets tab shows a secret: the place that Settings gives the tab.
 *
 * @param newKey - a key that is to be added to it
 */
export function secretPath(
  namespace: string,
  name: string,
  newKey?: string,
): string {
  const query = new URLSearchParams({
    namespace,
    secret: name,
    ...(newKey && { newKey }),
  });
  return `/settings/secrets?${query}`;
}
