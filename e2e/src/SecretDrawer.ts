import { expect, type Locator, type Page } from '@playwright/test';

/** The drawer of one secret as a person sees it, and the dialogs that it opens. */
export class SecretDrawer {
  readonly root: Locator;
  readonly rotateDialog: Locator;
  readonly deleteDialog: Locator;
  readonly editDialog: Locator;

  constructor(readonly page: Page, readonly name: string) {
    const dialog = (title: string) =>
      page.getByRole('dialog', { name: title, exact: true });
    this.root = dialog(name);
    this.rotateDialog = dialog(`Rotate a key of ${name}`);
    this.deleteDialog = dialog(`Delete ${name}?`);
    this.editDialog = dialog(`Edit ${name}`);
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('button', { name: `Open ${this.name}`, exact: true })
      .click();
    await expect(this.root).toBeVisible();
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Enters a new value for a key and asks for it to be saved. */
  async rotate(key: string, value: string): Promise<void> {
    await this.button(`Rotate ${key}`).click();
    await this.rotateDialog.getByLabel(`New value of ${key}`).fill(value);
    await this.saveRotation();
  }

  async saveRotation(): Promise<void> {
    await this.rotateDialog.getByRole('button', { name: 'Save' }).click();
  }

  async expectSaved(): Promise<void> {
    await expect(this.root.getByText(/^Saved\./)).toBeVisible();
  }
}
