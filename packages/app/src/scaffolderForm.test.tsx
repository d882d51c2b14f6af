import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import openchoreoSecrets from '@openchoreo-secrets/plugin';
import scaffolderFields from '@openchoreo-secrets/plugin/scaffolder';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { configOf, FakeAnswers, signedIn } from './testing';

const template = {
  title: 'A service',
  steps: [
    {
      title: 'Secrets',
      schema: {
        type: 'object',
        required: ['credentials'],
        properties: {
          credentials: {
            title: 'Credentials',
            type: 'string',
            'ui:field': 'OpenChoreoSecretPicker',
            'ui:options': { namespace: 'acme-corp' },
          },
          password: {
            title: 'Password',
            type: 'object',
            'ui:field': 'OpenChoreoSecretKeyPicker',
            'ui:options': { namespace: 'acme-corp' },
          },
        },
      },
    },
  ],
};

const TASKS = 'POST /api/scaffolder/v2/tasks';
const VALUE = 'planted-scaffolder-marker';

describe('the fields in the form of the scaffolder', () => {
  let answers: FakeAnswers;

  beforeEach(() => {
    answers = new FakeAnswers()
      .on(
        'GET /api/scaffolder/v2/templates/default/template/service/parameter-schema',
        () => template,
      )
      .on(TASKS, () => ({ id: 'task-1' }));
  });

  function open(enabled = true) {
    const { createRoot } = createApp({
      features: [
        signedIn,
        catalogPlugin,
        scaffolderPlugin,
        openchoreoSecrets,
        scaffolderFields,
        answers.module,
      ],
      advanced: {
        configLoader: async () => ({ config: configOf(enabled) }),
      },
    });
    window.history.replaceState({}, '', '/create/templates/default/service');
    render(createRoot());
    return userEvent.setup();
  }

  it('pick a secret, and a key of one that is created on the way; the review shows names alone', async () => {
    const user = open();
    await user.click(
      await screen.findByRole('combobox', { name: /^Credentials/ }),
    );
    await user.click(await screen.findByRole('option', { name: /github-pat/ }));

    const [, createForKey] = screen.getAllByRole('button', {
      name: 'Create secret',
    });
    await user.click(createForKey);
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Name/), 'mail');
    await user.type(dialog.getByLabelText(/^Key/), 'token');
    await user.type(dialog.getByLabelText(/^Value/), VALUE);
    await user.click(dialog.getByRole('button', { name: 'Create secret' }));

    await user.click(await screen.findByRole('button', { name: 'Review' }));
    expect(await screen.findByText('github-pat')).toBeVisible();
    expect(screen.getByText('mail')).toBeVisible();
    expect(screen.getByText('token')).toBeVisible();
    expect(document.body).not.toHaveTextContent(VALUE);

    await user.click(screen.getByRole('button', { name: 'Create' }));
    const isTask = ({ route }: { route: string }) => route === TASKS;
    await waitFor(() => expect(answers.calls.some(isTask)).toBe(true));
    const { values } = answers.calls.find(isTask)?.body ?? {};
    expect(values).toEqual({
      credentials: 'github-pat',
      password: { name: 'mail', key: 'token' },
    });
    const carriers = answers.calls.filter(({ body }) =>
      JSON.stringify(body).includes(VALUE),
    );
    expect(carriers.map(({ route }) => route)).toEqual([
      'POST /api/openchoreo-secrets/namespaces/acme-corp/secrets',
    ]);
  });

  it('keep people on the step while what it requires is missing', async () => {
    const user = open();
    const credentials = await screen.findByRole('combobox', {
      name: /^Credentials/,
    });
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(credentials).toBeInvalid();
    expect(screen.getByRole('button', { name: 'Review' })).toBeVisible();
  });

  it('are not there while the feature is off, and ask nothing', async () => {
    open(false);
    expect(await screen.findByText('A service')).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(
      answers.calls.filter(({ route }) => route.includes('openchoreo')),
    ).toEqual([]);
  });
});
