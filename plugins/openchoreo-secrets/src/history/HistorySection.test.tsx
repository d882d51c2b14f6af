import { waitFor } from '@testing-library/react';
import { failure, json } from '../__testUtils__/FakeBackend';
import { HistoryPage } from '../__testUtils__/HistoryPage';
import { historyAnswer, secretSave } from '../__testUtils__/historyAnswer';
import { historyMessages } from '../translations/en/history';

const { history: texts } = historyMessages;
const { PATH } = HistoryPage;

describe('the history of a secret', () => {
  let page: HistoryPage;

  beforeAll(() => HistoryPage.load(), 60_000);

  beforeEach(() => {
    page = new HistoryPage();
  });

  const calls = (path: string) =>
    page.backend.calls.filter(call => call.path === `${PATH}${path}`);
  const openKeys = async (at: number) => {
    const save = (await page.saves())[at];
    await page.user.click(save.getByRole('button', { name: /^\d+ keys? of/ }));
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

  it('is read when opened, and shows which keys each save changed', async () => {
    await page.open();
    expect(calls('/history')).toEqual([]);
    await page.user.click(
      await page.root.findByRole('button', { name: /^History/ }),
    );
    const [newest, middle, oldest] = await page.saves();
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
      'a plane with a store that the portal has no access to',
      json(200, { available: false, reason: 'No access.', saves: [] }),
      `${texts.unavailable} No access.`,
    ],
    ['no saves', json(200, { available: true, saves: [] }), texts.empty],
    [
      'a failing store',
      failure(502, 'BadGatewayError', 'The store is sealed.'),
      `${texts.failed} The store is sealed.`,
    ],
    [
      'missing permission',
      failure(403, 'NotAllowedError', 'You have no access.'),
      `${texts.failed} You have no access.`,
    ],
  ])('shows a message for %s', async (_case, response, text) => {
    page.backend.on(`GET ${PATH}/history`, () => response.clone());
    await page.openHistory();
    expect(await page.root.findByText(text)).toBeInTheDocument();
  });

  it('shows the state of unreadable saves', async () => {
    const gone = (state: 'deleted' | 'destroyed', version: number) =>
      secretSave({ state, version, keys: undefined, changes: undefined });
    page.backend.on(`GET ${PATH}/history`, () =>
      json(
        200,
        historyAnswer({ saves: [gone('deleted', 2), gone('destroyed', 1)] }),
      ),
    );
    await page.openHistory();
    const [deleted, destroyed] = await page.saves();
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
    await page.openHistory();
    await page.user.click(
      await page.root.findByRole('button', { name: texts.more }),
    );
    await waitFor(async () => expect(await page.saves()).toHaveLength(4));
    expect(
      page.root.queryByRole('button', { name: texts.more }),
    ).not.toBeInTheDocument();
  });

  it('reveals one value of a save at a time, and hides the value when the save is closed', async () => {
    page.backend.on(`POST ${PATH}/reveal`, ({ body }) => {
      const { key, version = 'now' } = body as {
        key: string;
        version?: number;
      };
      return json(200, { value: `${key}-${version}`, encoding: 'utf-8' });
    });
    await page.openHistory();
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
    await page.user.click(save.getByRole('button', { name: /^\d+ keys? of/ }));
    await waitFor(() =>
      expect(document.documentElement.outerHTML).not.toContain('host-5'),
    );
  });

  it("shows in the save why a value can't be revealed", async () => {
    page.backend.on(`POST ${PATH}/reveal`, () =>
      failure(404, 'NotFoundError', 'The version is gone.'),
    );
    await page.openHistory();
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
});
