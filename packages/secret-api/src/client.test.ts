import {
  createOpenChoreoClient,
  type OpenChoreoClient,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import { TestIssuer } from './__testUtils__/TestIssuer';
import { TestWorld } from './__testUtils__/TestWorld';

const targetPlane = { kind: 'DataPlane', name: 'dp-prod' } as const;

const secret = (secretName: string) => ({
  secretName,
  secretType: 'Opaque' as const,
  targetPlane,
  data: { password: 's3cret' },
});

describe.each([
  ['secret-api', false],
  ['secret-api --faithful', true],
])('OpenChoreo client with %s', (_, isFaithful) => {
  let issuer: TestIssuer;
  let world: TestWorld;

  beforeAll(async () => {
    issuer = await TestIssuer.start();
    world = await TestWorld.start({ isFaithful, oidc: issuer.oidc });
  });

  afterAll(async () => {
    await world.stop();
    await issuer.stop();
  });

  const clientOf = async (
    group: string,
    baseUrl = world.url,
  ): Promise<OpenChoreoClient> =>
    createOpenChoreoClient({
      baseUrl,
      token: await issuer.sign({ groups: [group] }),
      retries: 0,
    });

  it('creates, reads, updates, and deletes a secret', async () => {
    const client = await clientOf('platform-engineers');
    const created = await client.createSecret(
      'acme-corp',
      secret('whole-life'),
    );
    expect(created.metadata.name).toBe('whole-life');
    await client.updateSecret('acme-corp', 'whole-life', {
      data: { password: 'changed' },
    });
    const read = await client.getSecret('acme-corp', 'whole-life');
    expect(read.data).toEqual({ password: btoa('changed') });
    await client.deleteSecret('acme-corp', 'whole-life');
    await expect(
      client.getSecret('acme-corp', 'whole-life'),
    ).rejects.toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('reads all pages of a list', async () => {
    const client = await clientOf('developers');
    const references: SecretReference[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listSecretReferences('acme-corp', {
        limit: 1,
        cursor,
      });
      references.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(references.map(({ metadata }) => metadata.name)).toEqual([
      'db-creds',
      'github-pat',
    ]);
    const hidden = await client.listSecrets('acme-corp');
    expect(hidden).toEqual({ items: [] });
  });

  it("reads the caller's permissions", async () => {
    const question = (action: string) => ({
      action,
      resource: { type: 'secret', hierarchy: { namespace: 'acme-corp' } },
    });
    const client = await clientOf('developers');
    const decisions = await client.evaluate(
      ['secretreference:view', 'secret:view'].map(question),
    );
    expect(decisions.map(({ decision }) => decision)).toEqual([true, false]);
  });

  it('distinguishes a missing token from a missing permission', async () => {
    const nobody = createOpenChoreoClient({ baseUrl: world.url });
    await expect(
      nobody.getSecret('acme-corp', 'db-creds'),
    ).rejects.toMatchObject({ status: 401, code: 'MISSING_TOKEN' });
    const developer = await clientOf('developers');
    await expect(
      developer.getSecret('acme-corp', 'db-creds'),
    ).rejects.toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('reports an existing secret', async () => {
    const client = await clientOf('admins');
    await expect(
      client.createSecret('acme-corp', secret('db-creds')),
    ).rejects.toMatchObject({ status: 409, code: 'CONFLICT' });
  });

  it('reports a plane that hangs', async () => {
    const hanging = await TestWorld.start({
      isFaithful,
      oidc: issuer.oidc,
      timeoutMs: 500,
    });
    const client = await clientOf('admins', hanging.url);
    hanging.gate.hang('GET', '/clusters/dp-prod/');
    await expect(
      client.getSecret('acme-corp', 'db-creds'),
    ).rejects.toMatchObject(
      isFaithful
        ? { kind: 'network' }
        : { status: 503, code: 'SERVICE_UNAVAILABLE' },
    );
    await hanging.stop();
  });
});
