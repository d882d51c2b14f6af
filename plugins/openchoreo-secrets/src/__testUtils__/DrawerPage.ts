import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { secretMessages } from '../translations/en/secret';
import { FakeBackend, secret } from './FakeBackend';
import { renderSecrets } from './renderSecrets';

/** The drawer of the secret `db-creds` as a person edits it. */
export class DrawerPage {
  readonly backend = new FakeBackend();
  user!: UserEvent;

  constructor() {
    this.backend.secrets[0] = secret('db-creds', {
      keys: ['host', 'password', 'token', 'username'],
      labels: { team: 'payments', tier: '1' },
    });
  }

  /** Renders the page with the drawer. `query` is added to its URL. */
  render(query = ''): void {
    ({ user: this.user } = renderSecrets({
      backend: this.backend,
      url: `/?namespace=acme-corp&secret=db-creds${query}`,
    }));
  }

  /** Renders the page with the drawer, and waits until keys can be replaced. */
  async open(): Promise<void> {
    this.render();
    await waitFor(() => {
      const replace = screen.getByRole<HTMLButtonElement>('button', {
        name: 'Replace password',
        hidden: true,
      });
      if (replace.disabled) {
        throw new Error('Keys cannot be replaced yet.');
      }
    });
  }

  get root() {
    return within(
      screen
        .getByRole('heading', { name: 'db-creds', hidden: true })
        .closest<HTMLElement>('[role=dialog]')!,
    );
  }

  row(key: string) {
    return within(this.root.getByRole('group', { name: key }));
  }

  field(key: string): HTMLElement {
    return this.root.getByLabelText(`New value of ${key}`);
  }

  enter(label: string, value: string): void {
    fireEvent.input(this.root.getByLabelText(label), { target: { value } });
  }

  press(name: string): Promise<void> {
    // Finding out whether every ancestor is visible is slow.
    return this.user.click(
      this.root.getByRole('button', { name, hidden: true }),
    );
  }

  async replace(key: string, value: string): Promise<void> {
    await this.press(`Replace ${key}`);
    this.enter(`New value of ${key}`, value);
  }

  save(): Promise<void> {
    return this.press(secretMessages.save.submit);
  }

  saved(): Promise<HTMLElement> {
    return screen.findByText(/^Saved\./);
  }

  /** The bodies of the requests so far with a method. */
  bodies(method: string) {
    return this.backend.calls
      .filter(call => call.method === method)
      .map(({ body }) => body);
  }
}
