import { OccError } from '../../errors';

/** The plane of `Kind/Name`. */
export function parseTargetPlane(text: string): { kind: string; name: string } {
  const [kind, name, ...rest] = text.split('/');
  if (!name || rest.length > 0) {
    throw new OccError(
      '--target-plane takes Kind/Name, for example DataPlane/dp-prod.',
    );
  }
  return { kind, name };
}

/** Labels of `key=value` each. */
export function parseLabels(labels: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    labels.map(label => {
      const separator = label.indexOf('=');
      if (separator < 1) {
        throw new OccError('--label takes KEY=VALUE.');
      }
      return [label.slice(0, separator), label.slice(separator + 1)];
    }),
  );
}
