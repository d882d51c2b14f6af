import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** Page object of the all-namespaces view. */
export class PlatformView {
  constructor(readonly page: Page) {}

  /** Selects all namespaces in the namespace select. */
  async open(): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Namespace' }).click();
    await this.page.getByRole('option', { name: 'All namespaces' }).click();
    await this.isComplete();
  }

  /** Waits until all namespaces are checked. */
  async isComplete(): Promise<void> {
    await expect(
      this.page.getByText(/^\d+ namespaces? checked /).first(),
    ).toBeVisible();
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  /** Returns a card that counts and filters problems. */
  card(name: string): Locator {
    return this.page.locator('button[aria-pressed]').filter({ hasText: name });
  }

  row(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  /** Expands the next step below the row of a problem. */
  async showFix(name: string): Promise<void> {
    await this.page
      .getByRole('button', {
        name: `Show what to do about ${name}`,
        exact: true,
      })
      .first()
      .click();
  }

  /** Confirms that the backend reads TLS secrets. */
  async checkCertificates(): Promise<void> {
    await this.card('Certificates').click();
    await this.page
      .getByRole('dialog', { name: 'Check certificates?' })
      .getByRole('button', { name: 'Check certificates' })
      .click();
  }

  /** Exports the visible rows as CSV. */
  async exportCsv(): Promise<{ fileName: string; text: string }> {
    const downloading = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Export CSV' }).click();
    const download = await downloading;
    return {
      fileName: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  }
}
