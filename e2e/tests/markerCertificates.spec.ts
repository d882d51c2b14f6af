import {
  leafCertificate,
  leafKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import {
  createMarker,
  createSecret,
  expect,
  expectNowhere,
  findForms,
  PageRecord,
  PlatformView,
  SecretsBackend,
  test,
} from '../src';

test('a certificate check returns expiry dates and no values', async ({
  page,
  stack,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const [chain, other] = ['chain', 'other'].map(createMarker);
  const [, certificateLine] = leafCertificate.split('\n');
  const [, keyLine] = leafKey.split('\n');
  const targetPlane = { kind: 'DataPlane', name: 'dp-prod' };
  await createSecret(stack, 'acme-corp', {
    targetPlane,
    secretName: 'marked-tls',
    secretType: 'kubernetes.io/tls',
    data: { 'tls.crt': `${chain}\n${leafCertificate}`, 'tls.key': leafKey },
  });
  await createSecret(stack, 'acme-corp', {
    targetPlane,
    secretName: 'marked-other',
    data: { token: other },
  });
  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await platform.checkCertificates();
  await expect(
    page.getByText(/^Certificates: \d+ namespaces? checked/),
  ).toBeVisible();
  await platform.tab('All secrets').click();
  await secrets.search.fill('marked-tls');
  await expect(platform.row('marked-tls')).toBeVisible();
  const { text } = await platform.exportCsv();

  const backend = await SecretsBackend.signIn(stack);
  const told = await backend.readText('/platform/certificates');
  expect(told).toContain('CN=shop.example.com');
  const values = [chain, other, keyLine, certificateLine];
  for (const value of values) {
    expect(findForms(text, value)).toEqual([]);
    expect(findForms(told, value)).toEqual([]);
  }
  await expectNowhere({ page, record, stack }, values);
});
