import {
  parseDockerConfig,
  problemMessages,
} from '@openchoreo-secrets/plugin-common';
import { fireEvent, waitFor } from '@testing-library/react';
import { CreateDialogPage } from '../__testUtils__/CreateDialogPage';

describe('the registry form', () => {
  it('creates a Docker config from rows', async () => {
    const page = await CreateDialogPage.open('Docker registry');
    page.type('Registry', 'ghcr.io');
    page.type('Username', 'ci');
    page.enter('Password or token', 'pa:ss');
    await page.click('button', 'Create secret');
    await waitFor(() => expect(page.created).toBeDefined());
    expect(
      parseDockerConfig(page.created!.data['.dockerconfigjson']),
    ).toMatchObject({
      registries: [{ server: 'ghcr.io', username: 'ci', password: 'pa:ss' }],
    });
  });

  it('converts rows to JSON and back', async () => {
    const page = await CreateDialogPage.open('Docker registry');
    page.type('Registry', 'ghcr.io');
    page.type('Username', 'ci');
    page.enter('Password or token', 'one');
    await page.click('button', 'Edit as JSON');
    const config = JSON.parse(
      (page.field('Docker config') as HTMLTextAreaElement).value,
    );
    expect(config.auths['ghcr.io'].password).toBe('one');
    config.auths['quay.io'] = { auth: btoa('me:two') };
    page.enter('Docker config', JSON.stringify(config));
    await page.click('button', 'Edit row by row');
    await waitFor(() =>
      expect(page.dialog.getAllByLabelText('Registry')).toHaveLength(2),
    );
    await page.click('button', 'Create secret');
    await waitFor(() => expect(page.created).toBeDefined());
    expect(
      parseDockerConfig(page.created!.data['.dockerconfigjson']),
    ).toMatchObject({
      registries: [
        { server: 'ghcr.io', username: 'ci', password: 'one' },
        { server: 'quay.io', username: 'me', password: 'two' },
      ],
    });
  });

  it('keeps a dropped config.json unchanged', async () => {
    const page = await CreateDialogPage.open('Docker registry');
    const config = '{\r\n  "auths": {"ghcr.io": {"auth": "bWU6eA=="}}\r\n}';
    page.drop([new File([config], 'config.json')]);
    expect(await page.dialog.findByText('ghcr.io')).toBeVisible();
    await page.click('button', 'Create secret');
    await waitFor(() =>
      expect(page.created?.data).toEqual({ '.dockerconfigjson': config }),
    );
  });

  it("keeps JSON that rows can't show", async () => {
    const page = await CreateDialogPage.open('Docker registry');
    await page.click('button', 'Edit as JSON');
    page.enter('Docker config', 'null');
    await page.click('button', 'Edit row by row');
    await waitFor(() =>
      expect(page.field('Docker config')).toHaveAccessibleDescription(
        problemMessages.dockerConfigNotJson,
      ),
    );
    expect(page.field('Docker config')).toHaveValue('null');
  });

  it('keeps both entries of a repeated registry', async () => {
    const page = await CreateDialogPage.open('Docker registry');
    await page.click('button', 'Add registry');
    for (const index of [0, 1]) {
      fireEvent.change(page.dialog.getAllByLabelText('Registry')[index], {
        target: { value: 'ghcr.io' },
      });
      fireEvent.change(page.dialog.getAllByLabelText('Username')[index], {
        target: { value: `user-${index}` },
      });
      fireEvent.input(
        page.dialog.getAllByLabelText('Password or token')[index],
        {
          target: { value: 'x' },
        },
      );
    }
    await page.click('button', 'Create secret');
    expect(
      await page.dialog.findByText(problemMessages.registryDuplicate),
    ).toBeVisible();
    expect(page.created).toBeUndefined();
  });
});
