import { problemMessages } from '@openchoreo-secrets/plugin-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { failure, FakeBackend } from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';

const MARKER = 'planted-marker';
const create = 'POST /namespaces/acme-corp/secrets';

describe('creating a secret', () => {
  let backend: FakeBackend;
  let user: UserEvent;

  beforeEach(async () => {
    backend = new FakeBackend();
    ({ user } = renderSecrets({ backend }));
    await user.click(
      await screen.findByRole('button', { name: 'Create secret' }),
    );
    await screen.findByRole('dialog', { name: 'Create secret' });
  });

  const dialog = () =>
    within(screen.getByRole('dialog', { name: 'Create secret' }));
  const field = (name: string) => dialog().getByLabelText(name);
  const submit = () =>
    user.click(dialog().getByRole('button', { name: 'Create secret' }));
  const created = () =>
    backend.calls.find(({ method }) => method === 'POST')?.body;

  async function choosePlane(name: RegExp) {
    await user.click(dialog().getByRole('combobox', { name: 'Target plane' }));
    await user.click(await screen.findByRole('option', { name }));
  }

  async function fillOpaque(value = MARKER) {
    await user.type(field('Name'), 'payments-api');
    await choosePlane(/dp-prod/);
    await user.type(field('Key'), 'api-key');
    fireEvent.input(field('Value'), { target: { value } });
  }

  async function paste(element: HTMLElement, text: string) {
    element.focus();
    fireEvent.paste(element, { clipboardData: { getData: () => text } });
  }

  it('sends what was entered and shows the new row', async () => {
    await fillOpaque('two\nlines\n');
    await submit();
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(created()).toEqual({
      name: 'payments-api',
      type: 'Opaque',
      category: 'generic',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      data: { 'api-key': 'two\nlines\n' },
    });
    expect(
      await screen.findByRole('row', { name: /payments-api/ }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Created payments-api.'),
    ).toBeInTheDocument();
  });

  it('offers the fields of the type', async () => {
    await user.click(
      dialog().getByRole('radio', { name: 'Git credentials: Basic auth' }),
    );
    await user.type(field('Name'), 'github-pat');
    await choosePlane(/builds/);
    fireEvent.input(field('Username'), { target: { value: 'git' } });
    fireEvent.input(field('Password or token'), { target: { value: 'ghp' } });
    await submit();
    await waitFor(() =>
      expect(created()).toMatchObject({
        type: 'kubernetes.io/basic-auth',
        category: 'git-credentials',
        data: { username: 'git', password: 'ghp' },
      }),
    );
  });

  it("preselects no plane if several fit, and offers none that can't keep secrets", async () => {
    const plane = dialog().getByRole('combobox', { name: 'Target plane' });
    expect(plane).toHaveValue('');
    await user.click(plane);
    const unusable = await screen.findByRole('option', { name: /no-store/ });
    expect(unusable).toHaveAttribute('aria-disabled', 'true');
    expect(unusable).toHaveTextContent('No secret store is configured.');
  });

  it('shows each problem at its field, focuses the first, and sends nothing', async () => {
    await user.type(field('Name'), 'a..b');
    await submit();
    await waitFor(() => expect(field('Name')).toHaveFocus());
    expect(field('Name')).toHaveAccessibleDescription(
      problemMessages.nameEmptyPart,
    );
    expect(field('Target plane')).toBeInvalid();
    expect(field('Key')).toHaveAccessibleDescription('Enter a key.');
    expect(field('Value')).toHaveAccessibleDescription('Enter a value.');
    expect(created()).toBeUndefined();
  });

  it('reports a duplicate key at its second row', async () => {
    await fillOpaque();
    await user.click(dialog().getByRole('button', { name: 'Add key' }));
    await user.type(dialog().getAllByLabelText('Key')[1], 'api-key');
    fireEvent.input(dialog().getAllByLabelText('Value')[1], {
      target: { value: 'x' },
    });
    await submit();
    await waitFor(() =>
      expect(dialog().getAllByLabelText('Key')[1]).toHaveAccessibleDescription(
        problemMessages.keyDuplicate,
      ),
    );
  });

  it('keeps every byte of files, and makes each a key', async () => {
    const files = {
      'app.pem': '-----BEGIN-----\r\nMIIB\r\n-----END-----\r\n',
      'bom.txt': '\ufeffx\n',
    };
    await user.type(field('Name'), 'uploaded');
    await choosePlane(/dp-prod/);
    const input = document.querySelector('input[type=file][multiple]');
    await user.upload(
      input as HTMLInputElement,
      Object.entries(files).map(([name, text]) => new File([text], name)),
    );
    expect(await dialog().findByText('app.pem')).toBeInTheDocument();
    await submit();
    await waitFor(() => expect(created()?.data).toEqual(files));
  });

  it('refuses binary files and names an alternative', async () => {
    const input = document.querySelector('input[type=file][multiple]');
    await user.upload(
      input as HTMLInputElement,
      new File([new Uint8Array([0xff, 0x00])], 'image.bin'),
    );
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      /image.bin isn't UTF-8 text.*kubectl/,
    );
  });

  it('keeps Windows line ends of what is pasted', async () => {
    await fillOpaque('before ');
    await paste(field('Value'), 'a\r\nb\r\n');
    expect(await dialog().findByText('Kept as pasted')).toBeInTheDocument();
    await submit();
    await waitFor(() =>
      expect(created()?.data['api-key']).toMatch(/a\r\nb\r\n/),
    );
  });

  it('shows an error of the backend at its field and keeps the input', async () => {
    backend.on(create, () =>
      failure(409, 'ConflictError', 'It exists already.', {
        fields: [{ path: '/name', message: 'It exists already.' }],
      }),
    );
    await fillOpaque();
    await submit();
    await waitFor(() =>
      expect(field('Name')).toHaveAccessibleDescription('It exists already.'),
    );
    expect(field('Name')).toHaveFocus();
    expect(field('Value')).toHaveValue(MARKER);
  });

  it('explains a create request without an answer', async () => {
    backend.on(create, () =>
      failure(504, 'GatewayTimeoutError', 'Try the same again.', {
        code: 'CREATE_UNCONFIRMED_ABSENT',
      }),
    );
    await fillOpaque();
    await submit();
    expect(
      await dialog().findByText('Try the same again.'),
    ).toBeInTheDocument();
    expect(field('Value')).toHaveValue(MARKER);
  });

  it('masks values, and never has them in the markup', async () => {
    await fillOpaque();
    expect(document.documentElement.outerHTML).not.toContain(MARKER);
    const show = dialog().getByRole('button', { name: 'Show value' });
    await user.click(show);
    expect(
      dialog().getByRole('button', { name: 'Hide value' }),
    ).toHaveAttribute('aria-pressed', 'true');
    expect(document.documentElement.outerHTML).not.toContain(MARKER);
  });

  it('asks before it discards input, and then wipes the input', async () => {
    await fillOpaque();
    const area = field('Value') as HTMLTextAreaElement;
    await user.click(dialog().getByRole('button', { name: 'Cancel' }));
    await user.click(
      await screen.findByRole('button', { name: 'Keep editing' }),
    );
    await waitFor(() => expect(field('Value')).toHaveValue(MARKER));
    await user.click(dialog().getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(area.value).toBe('');
    expect(created()).toBeUndefined();
  });

  it('makes the browser ask before it leaves the page with unsaved input', async () => {
    const isAsked = () =>
      !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isAsked()).toBe(false);
    fireEvent.input(field('Value'), { target: { value: MARKER } });
    expect(isAsked()).toBe(true);
    await user.click(dialog().getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(isAsked()).toBe(false);
  });

  it('closes without a question if nothing was entered', async () => {
    await user.click(dialog().getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('checks labels', async () => {
    await fillOpaque();
    await user.click(dialog().getByRole('button', { name: /^Labels/ }));
    await user.click(dialog().getByRole('button', { name: 'Add label' }));
    await user.type(field('Label name'), 'openchoreo.dev/managed-by');
    await submit();
    await waitFor(() =>
      expect(field('Label name')).toHaveAccessibleDescription(
        problemMessages.labelKeyReserved,
      ),
    );
  });
});
