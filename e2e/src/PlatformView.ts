import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The view across all namespaces as a person sees it. */
export class PlatformView {
  readonly search: Locator;
  readonly beginScan: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole('searchbox', { name: 'Search' });
    this.beginScan = page.getByRole('button', {
      name: 'Look for certificates that expire',
    });
  }

  /** Comes from the tab, as people do. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'All namespaces' }).click();
    await this.isComplete();
  }

  /** Waits until all namespaces have been told. */
  async isComplete(): Promise<void> {
    await expect(this.page.getByText(/^(\d+) of \1 namespaces$/)).toBeVisible();
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name} \\(`) });
  }

  /** What is told of one plane, or of one value. */
  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  row(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  /** What the export of the part that is shown has in it. */
  async exportCsv(): Promise<{ fileName: string; text: string }> {
    const downloading = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Export as CSV' }).click();
    const download = await downloading;
    return {
      fileName: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  }
}
