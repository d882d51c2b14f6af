import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog that restarts the workloads of a secret. */
export class RestartDialog {
  readonly root: Locator;
  /** How many workloads the value has reached, or how many use it. */
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
