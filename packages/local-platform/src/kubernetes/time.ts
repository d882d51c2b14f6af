/** Returns the current time in the Kubernetes format, in seconds. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
