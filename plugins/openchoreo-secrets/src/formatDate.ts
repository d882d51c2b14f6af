/** A day in the way of the person's language; `time` is in RFC 3339. */
export function formatDate(time: string): string {
  return new Date(time).toLocaleDateString(navigator.language, {
    dateStyle: 'medium',
  });
}
