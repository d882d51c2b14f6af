import {
  createMarker,
  endFaults,
  expect,
  expectNowhereInBrowser,
  PageRecord,
  RestartDialog,
  SecretDrawer,
  switchFaultOn,
  test,
  type Stack,
} from '../src';

/** ExternalSecrets of workloads refresh every 15 seconds. */
const ARRIVAL_MS = 45_000;
const RESTARTED_AT = 'openchoreo.dev/restartedAt';

interface Pod {
  name: string;
  restartedAt?: string;
}

/** Returns the pods of a component in an environment, as OpenChoreo reports them. */
async function readPods(stack: Stack, binding: string): Promise<Pod[]> {
  const response = await fetch(
    `${stack.secretApiUrl}/api/v1/namespaces/acme-corp/releasebindings/${binding}/k8sresources/tree`,
  );
  const { renderedReleases } = (await response.json()) as {
    renderedReleases: {
      nodes: {
        kind: string;
        name: string;
        object: { metadata: { annotations?: Record<string, string> } };
      }[];
    }[];
  };
  return renderedReleases
    .flatMap(({ nodes }) => nodes)
    .filter(({ kind }) => kind === 'Pod')
    .map(({ name, object }) => ({
      name,
      restartedAt: object.metadata.annotations?.[RESTARTED_AT],
    }));
}

test.afterEach(({ stack }) => endFaults(stack));

test('a replaced password arrives, and a restart in development brings it into all pods', async ({
  page,
  stack,
  secrets,
}) => {
  test.setTimeout(120_000);
  const record = PageRecord.of(page);
  const password = createMarker('restart');
  const before = await readPods(stack, 'checkout-development');
  const elsewhere = await readPods(stack, 'checkout-production');
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = new SecretDrawer(page, 'db-creds');
  await drawer.open();
  await drawer.replace('password', password);
  await drawer.save();
  await drawer.expectSaved();
  const savedAt = Date.now();
  await drawer.button('Restart workloads').click();

  const dialog = new RestartDialog(page, 'db-creds');
  await dialog.expectChosen({
    'catalog · development': true,
    'checkout · development': true,
    'checkout · production': false,
    'ledger · production': false,
  });
  await dialog.button('Restart 2 workloads').click();
  await expect(dialog.status).toHaveText('2 of 2 workloads use the new value', {
    timeout: ARRIVAL_MS,
  });

  for (const binding of ['checkout-development', 'catalog-development']) {
    const pods = await readPods(stack, binding);
    expect(pods).toHaveLength(2);
    for (const { restartedAt = '' } of pods) {
      expect(Date.parse(restartedAt)).toBeGreaterThan(savedAt);
    }
  }
  const names = (await readPods(stack, 'checkout-development')).map(
    ({ name }) => name,
  );
  expect(before.filter(({ name }) => names.includes(name))).toEqual([]);
  expect(await readPods(stack, 'checkout-production')).toEqual(elsewhere);
  expect(record.sent.join()).toContain('"targets"');
  await expectNowhereInBrowser({ page, record, stack }, [password]);
});

test('a restart waits while the store is sealed, and begins by itself after unsealing', async ({
  page,
  stack,
  secrets,
}) => {
  test.setTimeout(120_000);
  const before = await readPods(stack, 'checkout-development');
  await switchFaultOn(stack, 'store', { kind: 'sealed' });
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = new SecretDrawer(page, 'db-creds');
  await drawer.open();
  await drawer.replace('password', 'restart-marker-2');
  await drawer.save();
  await drawer.expectSaved();
  await drawer.button('Restart workloads').click();

  const dialog = new RestartDialog(page, 'db-creds');
  await dialog.button('Restart 2 workloads').click();
  await expect(dialog.status).toContainText(
    'The value has reached 0 of 2 workloads',
  );
  await expect(dialog.row('checkout', 'development')).toContainText(
    'Vault is sealed',
    { timeout: ARRIVAL_MS },
  );
  expect(await readPods(stack, 'checkout-development')).toEqual(before);

  await endFaults(stack);
  await expect(dialog.status).toHaveText('2 of 2 workloads use the new value', {
    timeout: 2 * ARRIVAL_MS,
  });
});
