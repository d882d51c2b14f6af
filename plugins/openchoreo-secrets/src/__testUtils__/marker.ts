/** A value that is to be found nowhere but where it belongs. */
export const MARKER = 'planted-marker';

/** Everything that the page holds: its markup, and what is typed into its fields. */
export function everythingOnThePage(): string {
  const typed = [...document.querySelectorAll('textarea, input')].map(
    field => (field as HTMLInputElement).value,
  );
  return [document.documentElement.outerHTML, ...typed].join('\n');
}
