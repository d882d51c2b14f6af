import type { Locator } from '@playwright/test';

/** Drags files over a target or drops them on it, as from a folder of the computer. */
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
