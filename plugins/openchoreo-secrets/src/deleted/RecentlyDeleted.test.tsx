import type { DeletedSecret } from '@openchoreo-secrets/plugin-common';
import { screen, waitFor, within } from '@testing-library/react';
import {
  failure,
  FakeBackend,
  json,
  secret,
} from '../__testUtils__/FakeBackend';
import { event } from '../__testUtils__/openStream';
import {
  planesAnswer,
  platformPlanesRoute,
} from '../__testUtils__/planesAnswer';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import { historyMessages } from '../translations/en/history';

const { deleted: texts } = historyMessages;
const url = '/?scope=all&view=deleted';
const PATH = '/namespaces/acme-corp/deleted-secrets';

function deletedSecret(
  name: string,
  rest: Partial<DeletedSecret> = {},
): DeletedSecret {
  return {
    namespace: 'acme-corp',
    name,
    deletedAt: '2026-11-01T00:00:00Z',
    deletedBy: 'user:default/jane',
    type: 'Opaque',
    keys: ['password'],
    values: 'readable',
    undo: { allowed: true },
    ...rest,
  };
}

describe('recently deleted secrets', () => {
  let backend: FakeBackend;
  let items: DeletedSecret[];

  // The first import takes longer than tests wait.
  beforeAll(
    () =>
      Promise.all([
        import('../platform/PlatformView'),
        import('./RecentlyDeleted'),
        import('./DestroyDialog'),
        import('../secret/SecretDrawer'),
      ]),
    60_000,
  );

  beforeEach(() => {
    backend = new FakeBackend();
    backend.hasHistory = true;
    backend.on(
      'GET /platform/secrets',
      () =>
        new Response(
          event('start', { namespaces: 0, planes: [] }) + event('end', {}),
        ),
    );
    backend.on(platformPlanesRoute, () => json(200, planesAnswer()));
    items = [deletedSecret('db-creds'), deletedSecret('old-token')];
    backend.on('GET /platform/deleted-secrets', () =>
      json(200, { available: true, items, gaps: [] }),
    );
  });

  const row = (name: string) =>
    screen.findByRole('row', { name: new RegExp(`^${name}`) });

  it('is a tab only with access to a store', async () => {
    backend.hasHistory = false;
    renderSecrets({ backend, url: '/?scope=all' });
    await screen.findByRole('tab', { name: 'Platform secrets' });
    await waitFor(() =>
      expect(backend.calls.map(({ path }) => path)).toContain('/status'),
    );
    expect(
      screen.queryByRole('tab', { name: texts.title }),
    ).not.toBeInTheDocument();
  });

  it('says so where a link leads to it without access to a store', async () => {
    backend.hasHistory = false;
    backend.on('GET /platform/deleted-secrets', () =>
      json(200, { available: false, items: [], gaps: [] }),
    );
    renderSecrets({ backend, url });
    expect(await screen.findByText(texts.unavailable)).toBeInTheDocument();
  });

  it('shows who deleted what, and what can be done', async () => {
    items = [
      deletedSecret('alive'),
      deletedSecret('by-kubectl', {
        deletedBy: undefined,
        type: undefined,
        keys: undefined,
        undo: { allowed: false, reason: 'Its type is unknown.' },
      }),
      deletedSecret('destroying', {
        undo: { allowed: false, reason: 'Being destroyed.' },
        destruction: { state: 'pending', requestedAt: '2026-11-01T00:00:00Z' },
      }),
      deletedSecret('stuck', {
        undo: { allowed: false },
        destruction: {
          state: 'failed',
          requestedAt: '2026-11-01T00:00:00Z',
          message: 'The store is sealed.',
        },
      }),
    ];
    renderSecrets({ backend, url });
    expect(await row('alive')).toHaveTextContent(
      new RegExp(`password.*Opaque.*jane.*${texts.state.restorable}`),
    );
    const unknown = await row('by-kubectl');
    expect(unknown).toHaveTextContent(
      `${texts.state.kept}Its type is unknown.`,
    );
    expect(unknown).toHaveTextContent(texts.elsewhere);
    expect(
      within(unknown).getByRole('button', { name: 'Restore by-kubectl' }),
    ).toHaveAccessibleDescription('Its type is unknown.');
    expect(await row('destroying')).toHaveTextContent(texts.state.pending);
    expect(await row('stuck')).toHaveTextContent(
      `${texts.state.failed}The store is sealed.`,
    );
  });

  it('searches names and keys', async () => {
    const { user } = renderSecrets({ backend, url });
    await row('db-creds');
    await user.type(screen.getByRole('searchbox'), 'TOKEN');
    expect(await row('old-token')).toBeInTheDocument();
    expect(screen.queryByText('db-creds')).not.toBeInTheDocument();
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByText(texts.noMatch)).toBeInTheDocument();
  });

  it('restores a secret, and opens it', async () => {
    backend.secrets.length = 0;
    backend.on(`POST ${PATH}/db-creds/undo`, () => {
      backend.secrets.push(secret('db-creds'));
      return json(201, secret('db-creds'));
    });
    const { user } = renderSecrets({ backend, url });
    await user.click(
      within(await row('db-creds')).getByRole('button', {
        name: 'Restore db-creds',
      }),
    );
    await waitFor(() =>
      expect(
        backend.calls.some(({ path }) => path.endsWith('/db-creds/facts')),
      ).toBe(true),
    );
  });

  it('destroys values only after a question', async () => {
    backend.on(`DELETE ${PATH}/db-creds`, () => {
      items = items.filter(({ name }) => name !== 'db-creds');
      return new Response(undefined, { status: 204 });
    });
    const { user } = renderSecrets({ backend, url });
    const destroy = within(await row('db-creds')).getByRole('button', {
      name: 'Destroy db-creds',
    });
    await waitFor(() => expect(destroy).toBeEnabled());
    await user.click(destroy);
    const dialog = within(
      await screen.findByRole('dialog', { name: /db-creds/ }),
    );
    expect(backend.calls.some(({ method }) => method === 'DELETE')).toBe(false);
    expect(dialog.getByRole('button', { name: texts.cancel })).toHaveFocus();
    await user.click(dialog.getByRole('button', { name: texts.submit }));
    await waitFor(() =>
      expect(
        screen.queryByRole('row', { name: /^db-creds/ }),
      ).not.toBeInTheDocument(),
    );
    expect(await row('old-token')).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  it('shows why values are not destroyed', async () => {
    backend.on(`DELETE ${PATH}/db-creds`, () =>
      failure(502, 'BadGatewayError', 'The store is sealed.'),
    );
    const { user } = renderSecrets({ backend, url });
    const destroy = within(await row('db-creds')).getByRole('button', {
      name: 'Destroy db-creds',
    });
    await waitFor(() => expect(destroy).toBeEnabled());
    await user.click(destroy);
    const dialog = within(
      await screen.findByRole('dialog', { name: /db-creds/ }),
    );
    await user.click(dialog.getByRole('button', { name: texts.submit }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The store is sealed.',
    );
  });

  it('needs permission to delete for destroying', async () => {
    backend.capabilities.delete = { allowed: false, reason: 'No.' };
    renderSecrets({ backend, url });
    await row('db-creds');
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Destroy db-creds' }),
      ).toHaveAccessibleDescription(/permission to delete/),
    );
  });

  it('says what could not be read, and that nothing is left', async () => {
    items = [];
    backend.on('GET /platform/deleted-secrets', () =>
      json(200, { available: true, items, gaps: ['The store is sealed.'] }),
    );
    renderSecrets({ backend, url });
    expect(await screen.findByText('The store is sealed.')).toBeInTheDocument();
    expect(screen.getByText(texts.empty)).toBeInTheDocument();
  });
});
