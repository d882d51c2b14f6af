import { expect, type Locator, type Page } from '@playwright/test';

/** The tab Secrets of a component of the catalog, as a person sees it. */
export class ComponentPage {
  readonly table: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: /^Secrets that/ });
  }

  async open(appUrl: string, component: string): Promise<void> {
    await this.page.goto(
      `${appUrl}/catalog/acme-corp/component/${component}/secrets`,
    );
    const enter = this.page.getByRole('button', { name: 'Enter' });
    const heading = this.page.getByRole('heading', { name: component });
    await expect(enter.or(heading).first()).toBeVisible();
    if (await enter.isVisible()) {
      await enter.click();
    }
    await expect(heading.first()).toBeVisible();
  }

  /** The rows of the table whose cells have all these texts. */
  row(...texts: string[]): Locator {
    return texts.reduce(
      (rows, text) => rows.filter({ hasText: text }),
      this.table.getByRole('row'),
    );
  }

  problem(sentence: string): Locator {
    return this.page.getByRole('alert').filter({ hasText: sentence });
  }
}
