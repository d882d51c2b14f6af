import { OpenChoreoError } from '@openchoreo-secrets/openchoreo-client';

/** Whether a write may have been done although it did not succeed. */
export function isOutcomeUnknown(error: unknown): error is OpenChoreoError {
  if (!(error instanceof OpenChoreoError)) {
    return false;
  }
  return error.kind === 'response'
    ? (error.status ?? 0) >= 500 && error.status !== 501
    : error.kind !== 'input';
}

/** The status for an act that OpenChoreo did not confirm. */
export function statusOfUnknown({ kind }: OpenChoreoError): 502 | 504 {
  return kind === 'timeout' ? 504 : 502;
}
