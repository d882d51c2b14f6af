import { OpenChoreoError } from '../OpenChoreoError';
import type { RequestOptions } from '../types';
import { callSafely } from './createTransport';

/** Returns the body of a response that must have one. */
export async function read<T>(
  { signal }: RequestOptions = {},
  call: (options: { signal?: AbortSignal }) => Promise<{ data?: T }>,
): Promise<T> {
  const { data } = await callSafely(() => call({ signal }), signal);
  if (data === undefined || data === null) {
    throw new OpenChoreoError({
      kind: 'protocol',
      message: 'The response of OpenChoreo is empty.',
    });
  }
  return data;
}
