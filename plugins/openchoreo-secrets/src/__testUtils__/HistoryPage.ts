import { within } from '@testing-library/react';
import { historyMessages } from '../translations/en/history';
import { DrawerPage } from './DrawerPage';
import { json } from './FakeBackend';
import { historyAnswer } from './historyAnswer';

/** The drawer of the secret `db-creds` with its history. */
export class HistoryPage extends DrawerPage {
  static readonly PATH = '/namespaces/acme-corp/secrets/db-creds';

  constructor() {
    super();
    this.backend.hasHistory = true;
    this.backend.on(`GET ${HistoryPage.PATH}/history`, () =>
      json(200, historyAnswer()),
    );
  }

  /** Imports the components. The first import takes longer than tests wait. */
  static async load(): Promise<void> {
    await Promise.all([
      import('../secret/SecretDrawer'),
      import('../history/SaveList'),
      import('../history/RestoreDialog'),
    ]);
  }

  /** Renders the page and opens the history. */
  async openHistory(): Promise<void> {
    await this.open();
    await this.user.click(
      await this.root.findByRole('button', { name: /^History/ }),
    );
  }

  /** The saves in the history, newest first. */
  async saves() {
    const list = await this.root.findByRole('list', {
      name: historyMessages.history.list,
    });
    return within(list)
      .getAllByRole('listitem')
      .map(element => within(element));
  }
}
