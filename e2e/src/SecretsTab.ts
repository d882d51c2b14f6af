import { expect, type Locator, type Page } from '@playwright/test';

/** Page object of Settings → Secrets. */
export class SecretsTab {
  readonly tab: Locator;
  readonly namespace: Locator;
  readonly createButton: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.tab = page.getByRole('tab', { name: 'Secrets' });
    this.namespace = page.getByRole('combobox', { name: 'Namespace' });
    // "Create" on narrow screens.
    this.createButton = page.getByRole('button', {
      name: /^Create( secret)?$/,
    });
    this.dialog = page.getByRole('dialog', { name: 'Create secret' });
  }

  async open(appUrl: string, namespace?: string): Promise<void> {
    const query = namespace ? `?namespace=${namespace}` : '';
    await this.page.goto(`${appUrl}/settings/secrets${query}`);
    await this.signIn();
  }

  async signIn(): Promise<void> {
    const enter = this.page.getByRole('button', { name: 'Enter' });
    // An open drawer hides the heading from assistive technology.
    const signedIn = this.page.getByRole('heading', {
      name: 'Settings',
      includeHidden: true,
    });
    await expect(enter.or(signedIn).first()).toBeVisible();
    if (await enter.isVisible()) {
      await enter.click();
    }
    await expect(signedIn).toBeVisible();
  }

  async chooseNamespace(namespace: string): Promise<void> {
    await this.namespace.click();
    await this.page.getByRole('option', { name: namespace }).click();
  }

  async openDialog(): Promise<void> {
    await this.createButton.click();
    await expect(this.dialog).toBeVisible();
  }

  /** Selects a type in the dialog; names of Git credential types begin with the category. */
  async chooseType(name: string): Promise<void> {
    await this.dialog.getByRole('radio', { name, exact: true }).check();
  }

  /** Selects an entry of the "Add from…" menu in the dialog. */
  async addFrom(source: string): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Add from…' }).click();
    await this.page
      .getByRole('menuitem', { name: new RegExp(`^${source}`) })
      .click();
  }

  async choosePlane(name: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Target plane' }).click();
    await this.page.getByRole('option', { name }).click();
  }

  /** Opens the dialog and fills in a secret with one key for the plane `dp-prod`. */
  async fillIn(name: string, [key, value]: [string, string]): Promise<void> {
    await this.openDialog();
    await this.dialog.getByLabel('Name', { exact: true }).fill(name);
    await this.choosePlane('dp-prod');
    await this.dialog.getByLabel('Key').first().fill(key);
    await this.dialog.getByLabel('Value').first().fill(value);
  }

  async create(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Create secret' }).click();
  }

  /** Search field of the list. */
  get search(): Locator {
    return this.page.getByRole('searchbox', {
      name: 'Search names, keys, and labels',
    });
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({
      has: this.page
        .getByRole('cell', { name, exact: true })
        .or(this.page.getByRole('rowheader', { name, exact: true })),
    });
  }
}
