import { fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { FakeBackend } from './FakeBackend';
import { renderSecrets } from './renderSecrets';

/** The dialog "Create secret" as a person uses it. */
export class CreateDialogPage {
  readonly backend: FakeBackend;
  readonly user: UserEvent;

  private constructor(backend: FakeBackend, user: UserEvent) {
    this.backend = backend;
    this.user = user;
  }

  /** Opens the dialog by the button of this name. */
  static async openBy(
    button: string,
    backend = new FakeBackend(),
  ): Promise<CreateDialogPage> {
    const { user } = renderSecrets({ backend });
    await user.click(await screen.findByRole('button', { name: button }));
    await screen.findByRole('dialog', { name: 'Create secret' });
    return new CreateDialogPage(backend, user);
  }

  /** Opens the dialog by "Duplicate" in the menu of a secret. */
  static async duplicate(
    name: string,
    backend: FakeBackend,
  ): Promise<CreateDialogPage> {
    const { user } = renderSecrets({ backend });
    await user.click(
      await screen.findByRole('button', { name: `More actions for ${name}` }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: 'Duplicate' }),
    );
    await screen.findByRole('dialog', { name: 'Create secret' });
    return new CreateDialogPage(backend, user);
  }

  /** Opens the dialog and chooses all but the values of a secret of a type. */
  static async open(type: string): Promise<CreateDialogPage> {
    const page = await CreateDialogPage.openBy('Create secret');
    await page.click('radio', type);
    page.type('Name', 'ingress');
    await page.click('combobox', 'Target plane');
    await page.user.click(
      await screen.findByRole('option', { name: /dp-prod/ }),
    );
    return page;
  }

  get dialog() {
    return within(screen.getByRole('dialog', { name: 'Create secret' }));
  }

  /** The body of the request to create, once it is sent. */
  get created() {
    return this.backend.calls.find(({ method }) => method === 'POST')?.body;
  }

  field(name: string): HTMLElement {
    return this.dialog.getByLabelText(name);
  }

  /** Enters a value and leaves its field. */
  enter(name: string, value: string): void {
    fireEvent.input(this.field(name), { target: { value } });
    fireEvent.blur(this.field(name));
  }

  /** Types into a field that is not a value's. */
  type(name: string, value: string): void {
    fireEvent.change(this.field(name), { target: { value } });
  }

  click(role: string, name: string | RegExp): Promise<void> {
    return this.user.click(this.dialog.getByRole(role, { name }));
  }

  /** Chooses an entry of the menu "Add from…". */
  async addFrom(source: string): Promise<void> {
    await this.click('button', 'Add from…');
    await this.user.click(
      await screen.findByRole('menuitem', { name: new RegExp(`^${source}`) }),
    );
  }

  /** Drops files on the dialog. */
  drop(files: File[]): void {
    fireEvent.drop(this.dialog.getByTestId('drop-target'), {
      dataTransfer: { files },
    });
  }
}
