import type { Stack } from './stack';

/** Injects a fault into the embedded platform. The target is a plane's context or `store`. */
export async function switchFaultOn(
  stack: Stack,
  target: string,
  fault: { kind: string },
): Promise<void> {
  const response = await fetch(`${stack.faultsUrl}/${target}`, {
    method: 'PUT',
    body: JSON.stringify(fault),
  });
  if (!response.ok) {
    throw new Error(await response.text());
  }
}

/** Removes all faults. */
export async function endFaults(stack: Stack): Promise<void> {
  await fetch(stack.faultsUrl, { method: 'DELETE' });
}
