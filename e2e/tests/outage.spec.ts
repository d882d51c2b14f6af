import { expect, test } from '../src';

test.beforeEach(({ gated }) => {
  gated.gate.state = 'open';
});

test('the control plane stops while the page is open', async ({
  page,
  gated: { portal, gate },
  secrets,
}) => {
  await secrets.open(portal.appUrl, 'acme-corp');
  await expect(secrets.row('db-creds')).toBeVisible();
  await secrets.openDialog();
  const { dialog } = secrets;
  await dialog.getByLabel('Name', { exact: true }).fill('during-outage');
  await secrets.choosePlane('dp-prod');
  await dialog.getByLabel('Key').first().fill('token');
  await dialog.getByLabel('Value').first().fill('kept while it is down');

  gate.state = 'closed';
  await secrets.create();
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await expect(dialog.getByLabel('Value').first()).toHaveValue(
    'kept while it is down',
  );

  gate.state = 'open';
  await secrets.create();
  await expect(dialog).toBeHidden();
  await expect(secrets.row('during-outage')).toBeVisible();

  gate.state = 'closed';
  await page.reload();
  await expect(page.getByText(/unreachable/i).first()).toBeVisible();
});

test('the control plane has the feature switched off', async ({
  page,
  gated: { portal, gate },
  secrets,
}) => {
  gate.state = 'feature-off';
  await secrets.open(portal.appUrl, 'acme-corp');
  await expect(
    page.getByText(/features\.secretManagement\.enabled/).first(),
  ).toBeVisible();
});
