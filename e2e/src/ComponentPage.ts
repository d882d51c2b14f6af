import { expect, type Locator, type Page } from '@playwright/test';

/** Page object of the Secrets tab of a component. */
export class ComponentPage {
  readonly table: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: /^References of/ });
  }

  async open(
    appUrl: string,
    component: string,
    namespace = 'acme-corp',
  ): Promise<void> {
    await this.page.goto(
      `${appUrl}/catalog/${namespace}/component/${component}/secrets`,
    );
    const enter = this.page.getByRole('button', { name: 'Enter' });
    const heading = this.page.getByRole('heading', { name: component });
    await expect(enter.or(heading).first()).toBeVisible();
    if (await enter.isVisible()) {
      await enter.click();
    }
    await expect(heading.first()).toBeVisible();
  }

  /** Returns the rows that contain all texts. */
  row(...texts: string[]): Locator {
    return texts.reduce(
      (rows, text) => rows.filter({ hasText: text }),
      this.table.getByRole('row'),
    );
  }

  /** Returns the details of a broken reference by text. */
  problem(sentence: string): Locator {
    return this.table.getByRole('cell').filter({
      has: this.page.getByRole('note').filter({ hasText: sentence }),
    });
  }
}
