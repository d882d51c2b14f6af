import type { Locator, Page } from '@playwright/test';

/** The button that opens the create dialog. */
export function createButton(page: Page): Locator {
  return page
    .getByRole('button', {
      name: /^(Create secret|Create|Secret anlegen|Anlegen)$/,
    })
    .first();
}

/** Chooses a secret type: in a list on narrow screens, by radio button on others. */
export async function chooseType(
  page: Page,
  isNarrow: boolean,
  type: RegExp,
): Promise<void> {
  const dialog = page.getByRole('dialog').first();
  if (isNarrow) {
    await dialog
      .getByLabel(/^(Type|Typ)/)
      .first()
      .click();
    await page.getByRole('option', { name: type }).click();
  } else {
    await dialog.getByRole('radio', { name: type }).check();
  }
}

/** The button that opens the sync path. */
export function statusToggle(drawer: Locator): Locator {
  return drawer.getByRole('button', { name: /(sync path|Sync-Pfad)/i }).first();
}
