import type { RestoreRequest } from '@openchoreo-secrets/plugin-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { DrawerPage } from '../__testUtils__/DrawerPage';
import { failure, json } from '../__testUtils__/FakeBackend';
import { historyAnswer, secretSave } from '../__testUtils__/historyAnswer';
import { historyMessages } from '../translations/en/history';

const { history: texts } = historyMessages;
const PATH = '/namespaces/acme-corp/secrets/db-creds';

describe('the history of a secret', () => {
  let page: DrawerPage;

  // The first import takes longer than tests wait.
  beforeAll(
    () =>
      Promise.all([
        import('../secret/SecretDrawer'),
        import('./SaveList'),
        import('./RestoreDialog'),
      ]),
    60_000,
  );

  beforeEach(() => {
    page = new DrawerPage();
    page.backend.hasHistory = true;
    page.backend.on(`GET ${PATH}/history`, () => json(200, historyAnswer()));
  });

  const calls = (path: string) =>
    page.backend.calls.filter(call => call.path === `${PATH}${path}`);
  const open = async () => {
    await page.open();
    await page.user.click(
      await page.root.findByRole('button', { name: /^History/ }),
    );
  };
  const saves = async () =>
    within(await page.root.findByRole('list', { name: texts.list }))
      .getAllByRole('listitem')
      .map(element => within(element));
  const openKeys = async (at: number) => {
    const save = (await saves())[at];
    await page.user.click(save.getByRole('button', { name: /^Keys of/ }));
    return save;
  };

  it('is absent without access to a store', async () => {
    page.backend.hasHistory = false;
    await page.open();
    await waitFor(() =>
      expect(
        page.backend.calls.filter(({ path }) => path === '/status'),
      ).toHaveLength(1),
    );
    expect(
      page.root.queryByRole('button', { name: /^History/ }),
    ).not.toBeInTheDocument();
  });

  it('is read when it is opened, and says which keys each save changed', async () => {
    await page.open();
    expect(calls('/history')).toEqual([]);
    await page.user.click(
      await page.root.findByRole('button', { name: /^History/ }),
    );
    const [newest, middle, oldest] = await saves();
    expect(
      newest.getByText('Replaced password, added token'),
    ).toBeInTheDocument();
    expect(newest.getByText(texts.current)).toBeInTheDocument();
    expect(
      newest.queryByRole('button', { name: /^Restore/ }),
    ).not.toBeInTheDocument();
    expect(
      middle.getByText('Replaced host, removed region'),
    ).toBeInTheDocument();
    expect(oldest.getByText(texts.unknownChanges)).toBeInTheDocument();
  });

  it.each([
    [
      'a plane whose store the portal cannot read',
      json(200, { available: false, reason: 'No access.', saves: [] }),
      `${texts.unavailable} No access.`,
    ],
    ['no saves', json(200, { available: true, saves: [] }), texts.empty],
    [
      'a store that fails',
      failure(502, 'BadGatewayError', 'The store is sealed.'),
      `${texts.failed} The store is sealed.`,
    ],
    [
      'missing permission',
      failure(403, 'NotAllowedError', 'You have no access.'),
      `${texts.failed} You have no access.`,
    ],
  ])('says so for %s', async (_case, response, text) => {
    page.backend.on(`GET ${PATH}/history`, () => response.clone());
    await open();
    expect(await page.root.findByText(text)).toBeInTheDocument();
  });

  it('says what became of saves that are not readable', async () => {
    const gone = (state: 'deleted' | 'destroyed', version: number) =>
      secretSave({ state, version, keys: undefined, changes: undefined });
    page.backend.on(`GET ${PATH}/history`, () =>
      json(
        200,
        historyAnswer({ saves: [gone('deleted', 2), gone('destroyed', 1)] }),
      ),
    );
    await open();
    const [deleted, destroyed] = await saves();
    expect(deleted.getByText(texts.deleted)).toBeInTheDocument();
    expect(destroyed.getByText(texts.destroyed)).toBeInTheDocument();
    expect(deleted.queryByRole('button')).not.toBeInTheDocument();
  });

  it('loads older saves on request', async () => {
    page.backend.on(`GET ${PATH}/history`, (_call, url) =>
      json(
        200,
        url.searchParams.get('before') === '4'
          ? historyAnswer({ saves: [secretSave({ version: 2 })] })
          : historyAnswer({ nextBefore: 4 }),
      ),
    );
    await open();
    await page.user.click(
      await page.root.findByRole('button', { name: texts.more }),
    );
    await waitFor(async () => expect(await saves()).toHaveLength(4));
    expect(
      page.root.queryByRole('button', { name: texts.more }),
    ).not.toBeInTheDocument();
  });

  it('reveals one value of a save at a time, hidden again with its save', async () => {
    page.backend.on(`POST ${PATH}/reveal`, ({ body }) => {
      const { key, version = 'now' } = body as {
        key: string;
        version?: number;
      };
      return json(200, { value: `${key}-${version}`, encoding: 'utf-8' });
    });
    await open();
    const save = await openKeys(1);
    await page.user.click(
      save.getByRole('button', {
        name: texts.revealThen.replace('{{key}}', 'password'),
      }),
    );
    expect(
      await save.findByLabelText(
        texts.valueThen.replace('{{key}}', 'password'),
      ),
    ).toHaveTextContent('password-5');
    expect(calls('/reveal').map(({ body }) => body)).toEqual([
      { key: 'password', version: 5 },
    ]);
    await page.press('Reveal password');
    expect(
      await page.root.findByLabelText('Value of password'),
    ).toHaveTextContent('password-now');
    expect(document.body).not.toHaveTextContent('password-5');
    await page.user.click(
      save.getByRole('button', {
        name: texts.revealThen.replace('{{key}}', 'host'),
      }),
    );
    await save.findByText('host-5');
    await page.user.click(save.getByRole('button', { name: /^Keys of/ }));
    await waitFor(() =>
      expect(document.documentElement.outerHTML).not.toContain('host-5'),
    );
  });

  it('says in the save why a value cannot be revealed', async () => {
    page.backend.on(`POST ${PATH}/reveal`, () =>
      failure(404, 'NotFoundError', 'The version is gone.'),
    );
    await open();
    const save = await openKeys(2);
    await page.user.click(
      save.getByRole('button', {
        name: texts.revealThen.replace('{{key}}', 'region'),
      }),
    );
    expect(await save.findByRole('alert')).toHaveTextContent(
      'The version is gone.',
    );
  });

  describe('restoring', () => {
    let requests: { body: RestoreRequest; ifMatch?: string }[];

    beforeEach(() => {
      requests = [];
      page.backend.on(`POST ${PATH}/restore`, ({ body, ifMatch }) => {
        requests.push({ body: body as unknown as RestoreRequest, ifMatch });
        return page.backend.stored.update('db-creds', {}, ifMatch ?? '');
      });
    });

    const openDialog = async (at = 1) => {
      await open();
      const save = (await saves())[at];
      await page.user.click(
        save.getByRole('button', { name: /^Restore the save/ }),
      );
      return within(
        await screen.findByRole('dialog', { name: /^Restore db-creds as of/ }),
      );
    };
    const effectOf = (
      dialog: ReturnType<typeof within>,
      key: string,
    ): string | undefined =>
      dialog
        .getAllByRole('listitem')
        .find((item: HTMLElement) => item.textContent?.startsWith(key))
        ?.textContent?.slice(key.length);

    it('says what changes, restores all keys with the ETag, and offers a restart', async () => {
      const dialog = await openDialog();
      expect(effectOf(dialog, 'password')).toBe(texts.effect.earlier);
      expect(effectOf(dialog, 'token')).toBe(texts.effect.removed);
      await page.user.click(dialog.getByRole('button', { name: texts.submit }));
      const notice = await page.saved();
      expect(requests).toEqual([
        { body: { version: 5 }, ifMatch: '"db-creds-0"' },
      ]);
      await waitFor(() =>
        expect(notice.closest('[tabindex="-1"]')).toHaveFocus(),
      );
    });

    it('restores selected keys only', async () => {
      const dialog = await openDialog();
      await page.user.click(dialog.getByLabelText(texts.selectedKeys));
      const submit = () => dialog.getByRole('button', { name: texts.submit });
      expect(submit()).toBeDisabled();
      expect(effectOf(dialog, 'token')).toBeUndefined();
      await page.user.click(dialog.getByLabelText('password'));
      expect(effectOf(dialog, 'host')).toBe(texts.effect.notSelected);
      await page.user.click(submit());
      await page.saved();
      expect(requests.map(({ body }) => body)).toEqual([
        { version: 5, keys: ['password'] },
      ]);
    });

    it('restores nothing over a change by someone else, until it is confirmed again', async () => {
      const dialog = await openDialog();
      page.backend.stored.update('db-creds', { set: { region: 'eu' } });
      await page.user.click(dialog.getByRole('button', { name: texts.submit }));
      expect(await dialog.findByRole('alert')).toHaveTextContent(
        `${texts.conflict} They added region. ${texts.checkAgain}`,
      );
      expect(effectOf(dialog, 'region')).toBe(texts.effect.removed);
      await page.user.click(dialog.getByRole('button', { name: texts.submit }));
      await page.saved();
      expect(requests.map(({ ifMatch }) => ifMatch)).toEqual([
        '"db-creds-0"',
        '"db-creds-1"',
      ]);
    });

    it('shows why the backend refuses', async () => {
      page.backend.on(`POST ${PATH}/restore`, () =>
        failure(422, 'InputError', 'The value is binary.'),
      );
      const dialog = await openDialog();
      await page.user.click(dialog.getByRole('button', { name: texts.submit }));
      expect(await dialog.findByRole('alert')).toHaveTextContent(
        'The value is binary.',
      );
      fireEvent.click(dialog.getByRole('button', { name: texts.cancel }));
      await waitFor(async () =>
        expect(
          (await saves())[1].getByRole('button', { name: /^Restore the/ }),
        ).toHaveFocus(),
      );
    });

    it('waits for unsaved changes', async () => {
      await open();
      await page.replace('password', 'new');
      const restore = (await saves())[1].getByRole('button', {
        name: /^Restore the save/,
      });
      expect(restore).toBeDisabled();
      expect(restore).toHaveAccessibleDescription(texts.unsaved);
    });

    it('needs access to values', async () => {
      page.backend.capabilities.reveal = { allowed: false, reason: 'No.' };
      await open();
      const save = (await saves())[1];
      expect(
        save.getByRole('button', { name: /^Restore the save/ }),
      ).toBeDisabled();
    });
  });
});
