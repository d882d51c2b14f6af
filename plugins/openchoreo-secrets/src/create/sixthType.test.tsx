import {
  addSecretType,
  type SecretTypeDefinition,
} from '@openchoreo-secrets/plugin-common';
import { waitFor } from '@testing-library/react';
import { CreateDialogPage } from '../__testUtils__/CreateDialogPage';
import { setTypeForm } from './typeForms';
import { FixedFieldsForm } from './FixedFieldsForm';

describe('a further secret type', () => {
  it('needs one definition and one component', async () => {
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
      const page = await CreateDialogPage.open('API key');
      expect(page.dialog.getByText('Ask the provider for it.')).toBeVisible();
      page.enter('API key value', 'wrong');
      await page.click('button', 'Create secret');
      await waitFor(() => expect(page.field('API key value')).toBeInvalid());
      page.enter('API key value', 'ak_1');
      await page.click('button', 'Create secret');
      await waitFor(() =>
        expect(page.created).toMatchObject({
          type: 'example.com/api-key',
          data: { 'api-key': 'ak_1' },
        }),
      );
    } finally {
      remove();
    }
  });
});
