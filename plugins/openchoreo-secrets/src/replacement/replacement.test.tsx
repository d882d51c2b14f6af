import {
  REPLACE_EVERY_LABEL,
  type SyncState,
} from '@openchoreo-secrets/plugin-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DrawerPage } from '../__testUtils__/DrawerPage';
import { FakeBackend, secret } from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { listMessages } from '../translations/en/list';
import { replacementMessages } from '../translations/en/replacement';

const { replacement: texts } = replacementMessages;
const DAY_S = 86_400;

/** The sync state of a secret that was last written some days ago. */
function changedDaysAgo(days: Record<string, number>): SyncState {
  return {
    planeAccess: true,
    planes: [
      {
        kind: 'DataPlane',
        name: 'dp-prod',
        cluster: 0,
        state: 'reachable',
        stores: [],
      },
    ],
    secrets: Object.entries(days).map(([name, count]) => ({
      name,
      cluster: 0,
      state: 'synced',
      changedAt: Math.floor(Date.now() / 1000) - count * DAY_S,
    })),
  };
}

describe('the last change in the list', () => {
  const rowNames = async () => {
    await screen.findByRole('row', { name: /db-creds/ });
    return screen
      .getAllByRole('button', { name: /^Open / })
      .map(button => button.textContent);
  };

  it('can be sorted, and shows when a secret is due', async () => {
    const backend = new FakeBackend();
    const labels = { [REPLACE_EVERY_LABEL]: '30' };
    backend.secrets.push(secret('old', { labels }), secret('new', { labels }));
    backend.sync = changedDaysAgo({ 'db-creds': 20, old: 40, new: 2 });
    renderSecrets({ backend });
    const header = await screen.findByRole('button', { name: 'Last changed' });
    await userEvent.click(header);
    expect(await rowNames()).toEqual(['new', 'db-creds', 'old']);
    const row = (name: string) =>
      within(screen.getByRole('row', { name: new RegExp(`\\b${name}\\b`) }));
    expect(row('old').getByText('40 d')).toBeVisible();
    expect(row('old').getByText(listMessages.list.replaceDue)).toBeVisible();
    expect(row('new').getByText(/^Replace by /)).toBeVisible();
    expect(row('new').queryByText(listMessages.list.replaceDue)).toBeNull();
    expect(row('db-creds').queryByText(/^Replace by /)).toBeNull();
  });

  it('is absent without plane access', async () => {
    const backend = new FakeBackend();
    backend.sync = { planeAccess: false, planes: [], secrets: [] };
    renderSecrets({ backend });
    await rowNames();
    expect(screen.queryByRole('button', { name: 'Last changed' })).toBeNull();
  });
});

describe('"Replace every" in the drawer', () => {
  beforeAll(() => import('../secret/SecretDrawer'), 60_000);

  it('is saved as a label', async () => {
    const page = new DrawerPage();
    await page.open();
    await page.user.click(
      page.root.getByRole('button', { name: new RegExp(texts.every) }),
    );
    await page.user.click(screen.getByRole('option', { name: '90 days' }));
    await page.save();
    await page.saved();
    expect(page.bodies('PATCH')).toEqual([
      { labels: { [REPLACE_EVERY_LABEL]: '90' } },
    ]);
  });
});
