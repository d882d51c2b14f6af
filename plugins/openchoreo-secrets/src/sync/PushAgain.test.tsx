import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  failed,
  pushed,
  SyncStatusPage,
} from '../__testUtils__/SyncStatusPage';
import { syncStatusMessages } from '../translations/en/syncStatus';

const { syncStatus: en } = syncStatusMessages;

describe('PushAgain', () => {
  let page: SyncStatusPage;

  beforeEach(() => {
    page = new SyncStatusPage();
  });

  const pushButton = () =>
    screen.findByRole('button', { name: en.push.action });

  it('pushes a synced secret again, and says what Synced means', async () => {
    page.show({});
    await page.openPath();
    expect(await screen.findByText(en.push.whenSynced)).toBeVisible();
    await userEvent.click(await pushButton());
    expect(await screen.findByText(en.push.done)).toBeVisible();
    expect(page.pushSecret).toHaveBeenCalledWith({
      namespace: 'acme-corp',
      name: 'db-creds',
    });
  });

  it('says why a failed secret could not be pushed again', async () => {
    page.pushSecret.mockRejectedValue(
      new Error('DataPlane "dp-prod" doesn\'t exist anymore.'),
    );
    page.show({ secrets: [failed] });
    await userEvent.click(await pushButton());
    expect(
      await screen.findByText('DataPlane "dp-prod" doesn\'t exist anymore.'),
    ).toBeVisible();
    expect(await pushButton()).toBeEnabled();
  });

  it('does not push for people without permission to update', async () => {
    page.update = { allowed: false, reason: 'Your role does not let you.' };
    page.show({ secrets: [failed] });
    const button = await screen.findByRole('button', {
      name: en.push.action,
      description: page.update.reason,
    });
    expect(button).toBeDisabled();
  });

  it('does not offer to push while a push is running', async () => {
    page.show({ secrets: [{ ...pushed, state: 'syncing' }] });
    await page.openPath();
    expect(await screen.findByRole('list', { name: en.path })).toBeVisible();
    expect(screen.queryByRole('button', { name: en.push.action })).toBeNull();
  });
});
