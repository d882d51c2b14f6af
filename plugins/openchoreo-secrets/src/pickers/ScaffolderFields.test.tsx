import { screen } from '@testing-library/react';
import { FakeBackend, secret } from '../__testUtils__/FakeBackend';
import { renderSecrets } from '../__testUtils__/renderSecrets';
import * as publicExports from '../scaffolder';
import { SecretKeyPickerField, SecretPickerField } from './ScaffolderFields';

const config = {
  openchoreo: {
    features: { secretManagement: { enabled: true } },
    secrets: { auth: { mode: 'none' } },
  },
};

describe('the scaffolder fields', () => {
  it('pick a secret of the namespace in another field', async () => {
    const picked: string[] = [];
    const { user } = renderSecrets({
      config,
      element: (
        <SecretPickerField
          schema={{ title: 'Credentials', description: 'To clone with' }}
          uiSchema={{ 'ui:options': { namespaceField: 'namespace' } }}
          formContext={{ formData: { namespace: 'acme-corp' } }}
          rawErrors={[]}
          onChange={name => picked.push(name)}
        />
      ),
    });
    await user.click(
      await screen.findByRole('combobox', { name: 'Credentials' }),
    );
    await user.click(await screen.findByRole('option', { name: /db-creds/ }));
    expect(picked).toEqual(['db-creds']);
    expect(screen.getByText('To clone with')).toBeInTheDocument();
  });

  it('pick a key of a secret that the filter lets through', async () => {
    const backend = new FakeBackend();
    backend.secrets.push(
      secret('tls', { type: 'kubernetes.io/tls', keys: ['tls.crt'] }),
    );
    const picked: unknown[] = [];
    const { user } = renderSecrets({
      backend,
      config,
      element: (
        <SecretKeyPickerField
          schema={{}}
          uiSchema={{
            'ui:options': {
              namespace: 'acme-corp',
              types: ['kubernetes.io/tls'],
            },
          }}
          onChange={value => picked.push(value)}
        />
      ),
    });
    await user.click(await screen.findByRole('combobox', { name: 'Secret' }));
    await user.click(await screen.findByRole('option'));
    expect(picked).toEqual([{ name: 'tls', key: 'tls.crt' }]);
  });

  it('request nothing until a namespace is chosen', async () => {
    const { backend } = renderSecrets({
      config,
      element: (
        <SecretPickerField
          schema={{}}
          uiSchema={{ 'ui:options': { namespaceField: 'namespace' } }}
          formContext={{ formData: {} }}
          onChange={() => undefined}
        />
      ),
    });
    expect(
      await screen.findByText('Choose a namespace first.'),
    ).toBeInTheDocument();
    expect(backend.calls).toEqual([]);
  });

  it('show the errors of the form', async () => {
    renderSecrets({
      config,
      element: (
        <SecretPickerField
          schema={{}}
          uiSchema={{ 'ui:options': { namespace: 'acme-corp' } }}
          rawErrors={['is a required property']}
          onChange={() => undefined}
        />
      ),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'is a required property',
    );
  });

  it('are exported for both frontend systems', () => {
    expect(Object.keys(publicExports).sort()).toEqual([
      'SecretKeyPickerFieldExtension',
      'SecretPickerFieldExtension',
      'default',
    ]);
  });
});
