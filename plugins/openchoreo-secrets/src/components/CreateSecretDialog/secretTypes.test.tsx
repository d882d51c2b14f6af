import {
  addSecretType,
  parseDockerConfig,
  type SecretTypeDefinition,
} from '@openchoreo-secrets/plugin-common';
import {
  intermediateCertificate,
  leafCertificate,
  leafKey,
  rsaKeyPkcs1,
  sshKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { FakeBackend, secret } from '../../__testUtils__/FakeBackend';
import { renderSecrets } from '../../__testUtils__/renderSecrets';
import { setTypeForm } from './forms';
import { FixedFieldsForm } from './forms/FixedFieldsForm';

describe('the form of each secret type', () => {
  let backend: FakeBackend;
  let user: UserEvent;

  const dialog = () =>
    within(screen.getByRole('dialog', { name: 'Create secret' }));
  const field = (name: string) => dialog().getByLabelText(name);
  const enter = (name: string, value: string) =>
    fireEvent.input(field(name), { target: { value } });
  const click = (role: string, name: string | RegExp) =>
    user.click(dialog().getByRole(role, { name }));
  const created = () =>
    backend.calls.find(({ method }) => method === 'POST')?.body;

  async function open(type: string) {
    backend = new FakeBackend();
    ({ user } = renderSecrets({ backend }));
    await user.click(
      await screen.findByRole('button', { name: 'Create secret' }),
    );
    await screen.findByRole('dialog', { name: 'Create secret' });
    await click('radio', type);
    fireEvent.change(field('Name'), { target: { value: 'ingress' } });
    await click('combobox', 'Target plane');
    await user.click(await screen.findByRole('option', { name: /dp-prod/ }));
  }

  const fileDrop = (files: File[]) =>
    fireEvent.drop(dialog().getByText(/Drop files here/), {
      dataTransfer: { files },
    });

  it('reads a certificate while it is entered, and says what it is', async () => {
    await open('TLS');
    enter('Certificate chain', leafCertificate + intermediateCertificate);
    expect(await dialog().findByText('CN=shop.example.com')).toBeVisible();
    enter('Private key', rsaKeyPkcs1);
    await click('button', 'Create');
    await waitFor(() =>
      expect(field('Private key')).toHaveAccessibleDescription(
        'This key does not belong to the certificate.',
      ),
    );
    expect(created()).toBeUndefined();

    enter('Private key', leafKey);
    await click('button', 'Create');
    await waitFor(() =>
      expect(created()?.data).toEqual({
        'tls.crt': leafCertificate + intermediateCertificate,
        'tls.key': leafKey,
      }),
    );
  });

  it('takes dropped files to the fields of their names', async () => {
    await open('TLS');
    fileDrop([
      new File([leafKey], 'tls.key'),
      new File([leafCertificate], 'tls.crt'),
      new File(['x'], 'notes.txt'),
    ]);
    expect(await dialog().findByText(/From file tls.key/)).toBeVisible();
    expect(dialog().getByText(/notes.txt is no name of a field/)).toBeVisible();
    await click('button', 'Create');
    await waitFor(() =>
      expect(created()?.data).toEqual({
        'tls.crt': leafCertificate,
        'tls.key': leafKey,
      }),
    );
  });

  it('tells an SSH key by its fingerprint', async () => {
    await open('SSH auth');
    enter('Private key', sshKey);
    expect(await dialog().findByText(/ed25519 key SHA256:MFhW/)).toBeVisible();
    enter('Username', 'git');
    await click('button', 'Create');
    await waitFor(() =>
      expect(created()).toMatchObject({
        type: 'kubernetes.io/ssh-auth',
        data: { 'ssh-privatekey': sshKey, username: 'git' },
      }),
    );
  });

  describe('for registries', () => {
    const type = (name: string, value: string) =>
      fireEvent.change(field(name), { target: { value } });

    it('makes a Docker config of rows', async () => {
      await open('Docker registry');
      type('Registry', 'ghcr.io');
      type('Username', 'ci');
      enter('Password or token', 'pa:ss');
      await click('button', 'Create');
      await waitFor(() => expect(created()).toBeDefined());
      expect(parseDockerConfig(created()!.data['.dockerconfigjson'])).toEqual({
        registries: [{ server: 'ghcr.io', username: 'ci', password: 'pa:ss' }],
      });
    });

    it('makes JSON of rows and rows of JSON', async () => {
      await open('Docker registry');
      type('Registry', 'ghcr.io');
      type('Username', 'ci');
      enter('Password or token', 'one');
      await click('button', 'Edit as JSON');
      const config = JSON.parse(
        (field('Docker config') as HTMLTextAreaElement).value,
      );
      expect(config.auths['ghcr.io'].password).toBe('one');
      config.auths['quay.io'] = { auth: btoa('me:two') };
      enter('Docker config', JSON.stringify(config));
      await click('button', 'Edit row by row');
      await waitFor(() =>
        expect(dialog().getAllByLabelText('Registry')).toHaveLength(2),
      );
      await click('button', 'Create');
      await waitFor(() => expect(created()).toBeDefined());
      expect(parseDockerConfig(created()!.data['.dockerconfigjson'])).toEqual({
        registries: [
          { server: 'ghcr.io', username: 'ci', password: 'one' },
          { server: 'quay.io', username: 'me', password: 'two' },
        ],
      });
    });

    it('takes a dropped config.json as it is', async () => {
      await open('Docker registry');
      const config = '{\r\n  "auths": {"ghcr.io": {"auth": "bWU6eA=="}}\r\n}';
      fireEvent.drop(dialog().getByText(/Drop a config.json here/), {
        dataTransfer: { files: [new File([config], 'config.json')] },
      });
      expect(await dialog().findByText('Registry ghcr.io as me')).toBeVisible();
      await click('button', 'Create');
      await waitFor(() =>
        expect(created()?.data).toEqual({ '.dockerconfigjson': config }),
      );
    });

    it('keeps JSON that it does not understand', async () => {
      await open('Docker registry');
      await click('button', 'Edit as JSON');
      enter('Docker config', 'null');
      await click('button', 'Edit row by row');
      await waitFor(() =>
        expect(field('Docker config')).toHaveAccessibleDescription(
          'This is no JSON object.',
        ),
      );
      expect(field('Docker config')).toHaveValue('null');
    });

    it('loses no registry that is there twice', async () => {
      await open('Docker registry');
      await click('button', 'Add registry');
      for (const index of [0, 1]) {
        fireEvent.change(dialog().getAllByLabelText('Registry')[index], {
          target: { value: 'ghcr.io' },
        });
        fireEvent.change(dialog().getAllByLabelText('Username')[index], {
          target: { value: `user-${index}` },
        });
        fireEvent.input(
          dialog().getAllByLabelText('Password or token')[index],
          {
            target: { value: 'x' },
          },
        );
      }
      await click('button', 'Create');
      expect(
        await dialog().findByText(/A registry is there twice/),
      ).toBeVisible();
      expect(created()).toBeUndefined();
    });
  });

  it('says of each file that it cannot take why, and takes the others', async () => {
    await open('Opaque');
    fileDrop([
      new File([new Uint8Array([0xff, 0xfe])], 'keystore.jks'),
      new File(['fine'], 'token'),
      new File([], 'nothing'),
    ]);
    expect(await dialog().findByText(/From file token/)).toBeVisible();
    expect(
      dialog().getByText(/keystore.jks is not UTF-8 text.*kubectl/),
    ).toBeVisible();
    expect(dialog().getByText('nothing is empty.')).toBeVisible();
  });

  it('takes keys from a .env file, by name and without showing values', async () => {
    await open('Opaque');
    await click('button', 'Paste .env');
    const env = within(
      await screen.findByRole('dialog', { name: /\.env file/ }),
    );
    fireEvent.input(env.getByLabelText('Content of the .env file'), {
      target: { value: 'A=1\nexport B="two\nlines"\nA=3 # last\n' },
    });
    expect(await env.findByText('2 keys found')).toBeVisible();
    expect(env.getByText(/there more than once/)).toBeVisible();
    await user.click(env.getByRole('button', { name: 'Add 2 keys' }));
    await waitFor(() =>
      expect(dialog().getAllByLabelText('Key')).toHaveLength(2),
    );
    await click('button', 'Create');
    await waitFor(() =>
      expect(created()?.data).toEqual({ A: '3', B: 'two\nlines' }),
    );
  });

  it('generates a random value', async () => {
    await open('Opaque');
    fireEvent.change(field('Key'), { target: { value: 'token' } });
    await click('button', 'Generate');
    const popover = within(
      await screen.findByRole('dialog', { name: 'Random value' }),
    );
    fireEvent.change(popover.getByLabelText('Length'), {
      target: { value: '40' },
    });
    await user.click(popover.getByRole('button', { name: 'Generate value' }));
    await click('button', 'Create');
    await waitFor(() =>
      expect(created()?.data.token).toMatch(/^[A-Za-z0-9]{40}$/),
    );
  });

  it('shows the occ command that would do the same', async () => {
    await open('Basic auth');
    await click('button', 'Show as occ command');
    expect(dialog().getByLabelText('Show as occ command')).toHaveTextContent(
      "occ secret create generic ingress \\ --namespace acme-corp \\ --target-plane DataPlane/dp-prod \\ --type kubernetes.io/basic-auth \\ --from-literal='password=<value>'",
    );
  });

  it('begins with the keys of a secret that is duplicated, without values', async () => {
    backend = new FakeBackend();
    backend.secrets.push(
      secret('template', { keys: ['a', 'b'], labels: { team: 'pay' } }),
    );
    ({ user } = renderSecrets({ backend }));
    await user.click(
      await screen.findByRole('button', { name: 'Duplicate template' }),
    );
    await screen.findByRole('dialog', { name: 'Create secret' });
    expect(field('Name')).toHaveValue('');
    expect(field('Target plane')).toHaveValue('dp-prod — DataPlane');
    expect(
      dialog()
        .getAllByLabelText('Key')
        .map(it => (it as HTMLInputElement).value),
    ).toEqual(['a', 'b']);
    expect(field('Label')).toHaveValue('team');
    for (const value of dialog().getAllByLabelText('Value')) {
      expect(value).toHaveValue('');
    }
  });

  it('can be that of a sixth type, made of one definition and one component', async () => {
    const apiKey: SecretTypeDefinition = {
      type: 'example.com/api-key',
      label: 'API key',
      description: 'The key of an API.',
      categories: ['generic'],
      fields: [{ key: 'api-key', label: 'API key value', isRequired: true }],
      hasFreeKeys: false,
      loadRules: async () => ({
        validate: data =>
          data.get('api-key')?.startsWith('ak_')
            ? []
            : [
                {
                  path: '/data/api-key',
                  code: 'valueNotText',
                  message: 'An API key begins with ak_.',
                },
              ],
        describe: () => ({}),
      }),
    };
    const remove = addSecretType(apiKey);
    setTypeForm(apiKey.type, props => (
      <>
        <p>Ask the provider for it.</p>
        <FixedFieldsForm {...props} />
      </>
    ));
    try {
      await open('API key');
      expect(dialog().getByText('Ask the provider for it.')).toBeVisible();
      enter('API key value', 'wrong');
      await click('button', 'Create');
      await waitFor(() => expect(field('API key value')).toBeInvalid());
      enter('API key value', 'ak_1');
      await click('button', 'Create');
      await waitFor(() =>
        expect(created()).toMatchObject({
          type: 'example.com/api-key',
          data: { 'api-key': 'ak_1' },
        }),
      );
    } finally {
      remove();
    }
  });
});
