import type { Stack } from './stack';

/** Switches a fault of the embedded platform on: a plane by its context, or `store`. */
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

/** Ends all faults. */
export async function endFaults(stack: Stack): Promise<void> {
  await fetch(stack.faultsUrl, { method: 'DELETE' });
}
