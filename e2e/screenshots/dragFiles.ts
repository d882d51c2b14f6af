import type { Locator } from '@playwright/test';

/** Drags files over a target, or drops them on the target. */
export async function dragFiles(
  target: Locator,
  event: 'dragover' | 'drop',
  files: Record<string, string>,
): Promise<void> {
  const dataTransfer = await target.evaluateHandle((_, entries) => {
    const transfer = new DataTransfer();
    entries.forEach(([name, text]) =>
      transfer.items.add(new File([text], name)),
    );
    return transfer;
  }, Object.entries(files));
  await target.dispatchEvent(event, { dataTransfer });
}
