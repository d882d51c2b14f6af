import {
  OpenChoreoError,
  type TargetPlaneRef,
} from '@openchoreo-secrets/openchoreo-client';

/** What is wrong with the target plane, where OpenChoreo refused a write for it. */
export function explainPlaneError(
  error: unknown,
  targetPlane: TargetPlaneRef | undefined,
): string | undefined {
  if (!(error instanceof OpenChoreoError)) {
    return undefined;
  }
  const { status, message } = error;
  const plane = targetPlane
    ? `${targetPlane.kind} "${targetPlane.name}"`
    : 'target plane';
  if (status === 422 && message === 'target plane not found') {
    return `There is no ${plane} any more.`;
  }
  return status === 400 && message.startsWith('secret store is not configured')
    ? `The ${plane} has no secret store. A platform engineer sets its spec.secretStoreRef.`
    : undefined;
}
