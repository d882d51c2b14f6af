/** A day as it is written in a locale; `time` is in RFC 3339. */
export function formatDate(time: string, locale: string): string {
  return new Date(time).toLocaleDateString(locale, {
    dateStyle: 'medium',
  });
}
