import { createApp } from '@backstage/frontend-defaults';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import openchoreoSecrets, {
  SecretKeyPicker,
  SecretPicker,
  type SecretKeyReference,
} from '@openchoreo-secrets/plugin';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { configOf, FakeAnswers, signedIn } from './testing';

describe('a plugin that uses the pickers', () => {
  let answers: FakeAnswers;

  beforeEach(() => {
    answers = new FakeAnswers();
  });

  function open(page: JSX.Element, enabled = true) {
    const other = createFrontendPlugin({
      pluginId: 'other',
      extensions: [
        PageBlueprint.make({
          params: { path: '/other', loader: async () => page },
        }),
      ],
    });
    const app = createApp({
      features: [signedIn, openchoreoSecrets, answers.module, other],
      advanced: {
        configLoader: async () => ({ config: configOf(enabled) }),
      },
    });
    window.history.replaceState({}, '', '/other');
    render(app.createRoot());
    return userEvent.setup();
  }

  const optionNames = () =>
    screen.getAllByRole('option').map(option => option.textContent);

  it('lets people pick a secret that suits it', async () => {
    const picked: string[] = [];
    const user = open(
      <SecretPicker
        namespace="acme-corp"
        label="Credentials"
        filter={{ category: 'git-credentials' }}
        onChange={name => picked.push(name)}
      />,
    );
    await user.click(
      await screen.findByRole('combobox', { name: 'Credentials' }),
    );
    expect(await screen.findByRole('option')).toHaveTextContent('github-pat');
    await user.click(screen.getByRole('option'));
    expect(picked).toEqual(['github-pat']);
  });

  it('lets people pick a key, and picks the only one by itself', async () => {
    function Page() {
      const [value, setValue] = useState<SecretKeyReference>();
      return (
        <>
          <SecretKeyPicker
            namespace="acme-corp"
            filter={{ types: ['Opaque'] }}
            value={value}
            onChange={setValue}
          />
          <output>{JSON.stringify(value)}</output>
        </>
      );
    }
    const user = open(<Page />);
    await user.click(await screen.findByRole('combobox', { name: 'Secret' }));
    await screen.findAllByRole('option');
    expect(optionNames()).toEqual([
      expect.stringContaining('db-creds'),
      expect.stringContaining('api-token'),
    ]);
    await user.click(screen.getByRole('option', { name: /api-token/ }));
    expect(
      screen.getByText('{"name":"api-token","key":"token"}'),
    ).toBeVisible();

    await user.click(screen.getByRole('combobox', { name: 'Secret' }));
    await user.click(screen.getByRole('option', { name: /db-creds/ }));
    await user.click(screen.getByRole('combobox', { name: 'Key' }));
    await user.click(screen.getByRole('option', { name: 'username' }));
    expect(
      screen.getByText('{"name":"db-creds","key":"username"}'),
    ).toBeVisible();
  });

  it('shows that what is chosen is not there', async () => {
    open(
      <SecretPicker
        namespace="acme-corp"
        value="gone"
        onChange={() => undefined}
      />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "gone doesn't exist in acme-corp.",
    );
  });

  it('offers to create a secret on the way', async () => {
    const user = open(
      <SecretPicker
        namespace="acme-corp"
        filter={{ category: 'git-credentials' }}
        onChange={() => undefined}
      />,
    );
    await user.click(
      await screen.findByRole('button', { name: 'Create secret' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('radio', {
        name: 'Git credentials: Basic auth',
      }),
    ).toBeChecked();
  });

  it('has nothing of them while the feature is off, and nothing is asked', async () => {
    open(
      <>
        <h1>Other</h1>
        <SecretPicker namespace="acme-corp" onChange={() => undefined} />
      </>,
      false,
    );
    expect(await screen.findByText('Other')).toBeVisible();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(
      answers.calls.filter(({ route }) => route.includes('openchoreo')),
    ).toEqual([]);
  });
});
