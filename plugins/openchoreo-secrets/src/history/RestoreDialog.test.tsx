import type { RestoreRequest } from '@openchoreo-secrets/plugin-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { failure } from '../__testUtils__/FakeBackend';
import { HistoryPage } from '../__testUtils__/HistoryPage';
import { historyMessages } from '../translations/en/history';

const { history: texts } = historyMessages;

describe('restoring a save', () => {
  let page: HistoryPage;
  let requests: { body: RestoreRequest; ifMatch?: string }[];

  beforeAll(() => HistoryPage.load(), 60_000);

  beforeEach(() => {
    page = new HistoryPage();
    requests = [];
    page.backend.on(`POST ${HistoryPage.PATH}/restore`, ({ body, ifMatch }) => {
      requests.push({ body: body as unknown as RestoreRequest, ifMatch });
      return page.backend.stored.update('db-creds', {}, ifMatch ?? '');
    });
  });

  const openDialog = async (at = 1) => {
    await page.openHistory();
    const save = (await page.saves())[at];
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

  it('shows the changes, restores all keys with the ETag, and focuses the result', async () => {
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

  it("doesn't restore over somebody else's change until confirmed again", async () => {
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

  it('shows the error of the backend, and returns focus when closed', async () => {
    page.backend.on(`POST ${HistoryPage.PATH}/restore`, () =>
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
        (await page.saves())[1].getByRole('button', { name: /^Restore the/ }),
      ).toHaveFocus(),
    );
  });

  it('is disabled while there are unsaved changes', async () => {
    await page.openHistory();
    await page.replace('password', 'new');
    const restore = (await page.saves())[1].getByRole('button', {
      name: /^Restore the save/,
    });
    expect(restore).toBeDisabled();
    expect(restore).toHaveAccessibleDescription(texts.unsaved);
  });

  it('is disabled without access to values', async () => {
    page.backend.capabilities.reveal = { allowed: false, reason: 'No.' };
    await page.openHistory();
    const save = (await page.saves())[1];
    expect(
      save.getByRole('button', { name: /^Restore the save/ }),
    ).toBeDisabled();
  });
});
