/** Where the Secrets tab shows a secret: the place that Settings gives the tab. */
export function secretPath(namespace: string, name: string): string {
  const query = new URLSearchParams({ namespace, secret: name });
  return `/settings/secrets?${query}`;
}
