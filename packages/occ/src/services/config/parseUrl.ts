import { OccError } from '../../errors';

/** An address of a control plane, as it was written; throws unless it is one. */
export function parseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new OccError(
      'The address of a control plane begins with http:// or https://.',
    );
  }
  return text;
}
