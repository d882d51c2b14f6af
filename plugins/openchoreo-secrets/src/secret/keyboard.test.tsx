import { screen, waitFor } from '@testing-library/react';
import { DrawerPage } from '../__testUtils__/DrawerPage';
import { tabOrder } from '../__testUtils__/tabOrder';
import { secretMessages } from '../translations/en/secret';
import { listMessages } from '../translations/en/list';

const { labels, commands, storage } = secretMessages;
const { list } = listMessages;

// The first import takes longer than tests wait.
beforeAll(() => import('./SecretDrawer'), 60_000);

describe('the drawer, by keyboard', () => {
  it('goes from the keys to the labels and the sections below', async () => {
    const page = new DrawerPage();
    await page.open();
    page.root.getByRole('button', { name: 'Reveal host' }).focus();
    const order = await tabOrder(page.user, 60);
    const places = [
      'Reveal host',
      'Copy host',
      'Replace host',
      'Remove host',
      'Reveal password',
      labels.edit,
    ].map(name => order.indexOf(name));
    const sections = [storage.title, commands.title].map(title =>
      order.findIndex(name => name.startsWith(title)),
    );
    const all = [...places, ...sections];
    expect(all).not.toContain(-1);
    expect(all).toEqual([...all].sort((a, b) => a - b));
  });

  it('returns the focus from the menu and from the question before deleting', async () => {
    const page = new DrawerPage();
    await page.open();
    const menu = page.root.getByRole('button', {
      name: list.more.replace('{{name}}', 'db-creds'),
    });
    menu.focus();
    await page.user.keyboard('{Enter}');
    await screen.findByRole('menu');
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(menu).toHaveFocus());

    await page.user.keyboard('{Enter}');
    await page.user.click(
      await screen.findByRole('menuitem', { name: list.delete }),
    );
    await screen.findByRole('dialog', { name: 'Delete db-creds?' });
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(menu).toHaveFocus());
  });
});
