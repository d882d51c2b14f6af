import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The view of all namespaces as a person sees it. */
export class PlatformView {
  constructor(readonly page: Page) {}

  /** Chooses all namespaces in the namespace select, as people do. */
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

  /** A card that counts problems and filters them. */
  card(name: string): Locator {
    return this.page.locator('button[aria-pressed]').filter({ hasText: name });
  }

  row(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  /** Opens what is to be done about a problem, below its row. */
  async showFix(name: string): Promise<void> {
    await this.page
      .getByRole('button', {
        name: `Show what to do about ${name}`,
        exact: true,
      })
      .first()
      .click();
  }

  /** Agrees that the backend reads TLS secrets. */
  async checkCertificates(): Promise<void> {
    await this.card('Certificates').click();
    await this.page
      .getByRole('dialog', { name: 'Check certificates?' })
      .getByRole('button', { name: 'Check certificates' })
      .click();
  }

  /** Exports the rows that are shown. */
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
