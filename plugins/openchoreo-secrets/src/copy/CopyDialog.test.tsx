import type { CopyRequest } from '@openchoreo-secrets/plugin-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { DrawerPage } from '../__testUtils__/DrawerPage';
import { json } from '../__testUtils__/FakeBackend';
import { copyMessages } from '../translations/en/copy';
import { listMessages } from '../translations/en/list';

const { copy: texts } = copyMessages;
const PATH = '/namespaces/acme-corp/secrets/db-creds/copy';
const plane = (name: string) => ({
  kind: 'DataPlane',
  name,
  usable: true,
  categories: ['generic'],
});

describe('copying a secret', () => {
  let page: DrawerPage;
  let requests: CopyRequest[];
  let failing: string[];

  // The first import takes longer than tests wait.
  beforeAll(() => import('../secret/SecretDrawer'), 60_000);

  beforeEach(async () => {
    requests = [];
    failing = [];
    page = new DrawerPage();
    page.backend.on('GET /namespaces/default/target-planes', () =>
      json(200, { items: [plane('dp-one')] }),
    );
    page.backend.on('GET /namespaces/acme-corp/target-planes', () =>
      json(200, { items: [plane('dp-prod'), plane('dp-eu')] }),
    );
    page.backend.on(`POST ${PATH}`, ({ body }) => {
      const request = body as unknown as CopyRequest;
      requests.push(request);
      return json(200, {
        items: request.targets.map(target => ({
          ...target,
          created: !failing.includes(target.name),
          message: 'The name is taken.',
        })),
      });
    });
    await page.open();
    await page.press('More actions for db-creds');
    await page.user.click(
      await screen.findByRole('menuitem', { name: listMessages.list.copyTo }),
    );
  });

  const dialog = async () =>
    within(
      await screen.findByRole('dialog', {
        name: texts.title.replace('{{name}}', 'db-creds'),
      }),
    );
  const choose = async (label: string, option: string | RegExp, at = 0) => {
    const found = await dialog();
    await page.user.click(found.getAllByRole('combobox', { name: label })[at]);
    await page.user.click(await found.findByRole('option', { name: option }));
  };
  const rename = async (name: string, at = 0) =>
    fireEvent.change(
      (await dialog()).getAllByRole('textbox', { name: /^Name/ })[at],
      { target: { value: name } },
    );
  const submit = async () =>
    page.user.click((await dialog()).getByRole('button', { name: /^Copy to/ }));

  it('sends targets only, with the plane selected where one fits', async () => {
    await choose(texts.namespace, 'default');
    await waitFor(async () =>
      expect(
        (await dialog()).getByRole('button', { name: /^Copy to/ }),
      ).toBeEnabled(),
    );
    await submit();
    expect(
      await screen.findByText(/^Created db-creds in default/),
    ).toBeVisible();
    expect(requests).toEqual([
      {
        targets: [
          {
            namespace: 'default',
            name: 'db-creds',
            targetPlane: { kind: 'DataPlane', name: 'dp-one' },
          },
        ],
      },
    ]);
  });

  it('sends only the targets that failed again', async () => {
    failing = ['taken'];
    await choose(texts.namespace, 'default');
    await page.user.click(
      (await dialog()).getByRole('button', { name: texts.add }),
    );
    await choose(texts.namespace, 'default', 1);
    await rename('taken', 1);
    await submit();
    const alert = await screen.findByText('The name is taken.');
    expect(alert).toBeVisible();
    await rename('free');
    await submit();
    expect(await screen.findByText(/^Created free in default/)).toBeVisible();
    expect(
      requests.map(({ targets }) => targets.map(({ name }) => name)),
    ).toEqual([['db-creds', 'taken'], ['free']]);
  });

  it('does not preselect a plane if several fit', async () => {
    await choose(texts.namespace, /acme-corp/);
    expect(
      (await dialog()).getByRole('button', { name: /^Copy to/ }),
    ).toBeDisabled();
  });
});
