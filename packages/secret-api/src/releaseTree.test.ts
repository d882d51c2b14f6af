import { TestIssuer } from './__testUtils__/TestIssuer';
import { eventually, TestWorld } from './__testUtils__/TestWorld';

const treeOf = (binding: string) =>
  `/api/v1/namespaces/acme-corp/releasebindings/${binding}/k8sresources/tree`;

interface Tree {
  renderedReleases: {
    name: string;
    targetPlane: string;
    nodes: {
      kind: string;
      namespace: string;
      name: string;
      object: {
        spec?: { data: unknown[] };
        status?: { conditions: { reason: string }[] };
      };
    }[];
  }[];
}

describe('release tree', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start();
  });

  afterAll(() => world.stop());

  const readTree = async (binding: string): Promise<Tree> =>
    JSON.parse((await world.call('GET', treeOf(binding))).text);

  it('contains ExternalSecrets with status, Secrets without values, and Deployments with pods', async () => {
    await eventually(async () => {
      const { renderedReleases } = await readTree('checkout-production');
      return renderedReleases[0]?.nodes.length === 5;
    });
    const { text } = await world.call('GET', treeOf('checkout-production'));
    const [{ name, targetPlane, nodes }] = (JSON.parse(text) as Tree)
      .renderedReleases;
    expect([name, targetPlane]).toEqual(['checkout-production', 'dp-prod']);
    expect(nodes.map(({ kind }) => kind)).toEqual([
      'ExternalSecret',
      'Secret',
      'Deployment',
      'Pod',
      'Pod',
    ]);
    expect(nodes[0]).toMatchObject({
      namespace: 'dp-acme-corp-online-store-production-ab4c2651',
      object: {
        spec: {
          data: [
            {
              secretKey: 'DB_USERNAME',
              remoteRef: {
                key: 'secret/acme-corp/generic/db-creds',
                property: 'username',
              },
            },
            { secretKey: 'DB_PASSWORD' },
          ],
        },
        status: { conditions: [{ reason: 'SecretSynced' }] },
      },
    });
    expect(text).not.toContain(Buffer.from('s3cret').toString('base64'));
  });

  it('is empty if the release is not rendered', async () => {
    expect(await readTree('catalog-production')).toEqual({
      renderedReleases: [],
    });
  });

  it("is a 404 for a release that doesn't exist", async () => {
    const { status, json } = await world.call('GET', treeOf('none'));
    expect([status, json.error]).toEqual([404, 'ReleaseBinding not found']);
  });
});

describe('release tree with roles', () => {
  it('requires permission to view the release', async () => {
    const issuer = await TestIssuer.start();
    const world = await TestWorld.start({ oidc: issuer.oidc });
    const ask = async (groups: string[]) => {
      const token = await issuer.sign({ groups });
      return world.call('GET', treeOf('checkout-production'), undefined, token);
    };
    expect((await ask(['guests'])).status).toBe(403);
    expect((await ask(['developers'])).status).toBe(200);
    await world.stop();
    await issuer.stop();
  });
});
