import { expect, type Locator, type Page } from '@playwright/test';

/** Page object of the secret drawer and its dialogs. */
export class SecretDrawer {
  readonly root: Locator;
  readonly deleteDialog: Locator;
  /** Alert that replaces the save bar after a conflict or a lost response. */
  readonly conflict: Locator;

  constructor(readonly page: Page, readonly name: string) {
    const dialog = (title: string) =>
      page.getByRole('dialog', { name: title, exact: true });
    this.root = dialog(name);
    this.deleteDialog = dialog(`Delete ${name}?`);
    this.conflict = this.root
      .getByRole('alert')
      .filter({ hasText: /Someone else|We don't know/ });
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

  newValue(key: string): Locator {
    return this.root.getByLabel(`New value of ${key}`);
  }

  /** Stages a new value of a key. */
  async replace(key: string, value: string): Promise<void> {
    await this.button(`Replace ${key}`).click();
    await this.newValue(key).fill(value);
  }

  async save(): Promise<void> {
    await this.button('Save changes').click();
  }

  async expectSaved(): Promise<void> {
    await expect(this.root.getByText(/^Saved\./)).toBeVisible();
  }

  /** Opens the delete dialog from the menu. */
  async openDelete(): Promise<void> {
    await this.button(`More actions for ${this.name}`).click();
    await this.page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(this.deleteDialog).toBeVisible();
  }

  /** Opens the history, and returns its saves, newest first. */
  async openHistory(): Promise<Locator> {
    await this.root.getByRole('button', { name: /^History/ }).click();
    return this.root.getByRole('list', { name: 'Saves' }).locator('> li');
  }

  /** Opens the dialog that restores a save. */
  async openRestore(save: Locator): Promise<Locator> {
    await save.getByRole('button', { name: /^Restore the save/ }).click();
    const dialog = this.page.getByRole('dialog', {
      name: `Restore ${this.name} as of`,
    });
    await expect(dialog).toBeVisible();
    return dialog;
  }
}
