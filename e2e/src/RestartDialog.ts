import { expect, type Locator, type Page } from '@playwright/test';

/** Page object of the restart dialog. */
export class RestartDialog {
  readonly root: Locator;
  /** Returns the number of workloads that have the value, or that use it. */
  readonly status: Locator;

  constructor(readonly page: Page, name: string) {
    this.root = page.getByRole('dialog', {
      name: `Restart workloads that use ${name}`,
    });
    this.status = this.root.getByRole('status');
  }

  row(component: string, environment: string): Locator {
    return this.root
      .getByRole('listitem')
      .filter({ hasText: `${component} · ${environment}` });
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  async expectChosen(chosen: Record<string, boolean>): Promise<void> {
    for (const [name, isChosen] of Object.entries(chosen)) {
      await expect(this.root.getByLabel(name)).toBeChecked({
        checked: isChosen,
      });
    }
  }
}
