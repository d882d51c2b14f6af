import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';
import {
  createKubernetesCaller,
  type Answer,
  type KubernetesCaller,
} from '../../testing/KubernetesCaller';

const inNamespace = (namespace: string) =>
  `/api/v1/namespaces/${namespace}/secrets`;

describe('list requests', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;

  beforeAll(async () => {
    platform = await startLocalPlatform();
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    for (const namespace of ['acme', 'acme-corp']) {
      const metadata = { name: namespace };
      await kubernetes.post('/api/v1/namespaces', { metadata });
      for (const name of ['b', 'a', 'a.b', 'a-b']) {
        await kubernetes.post(inNamespace(namespace), {
          metadata: { name, labels: { name, tier: 'x' } },
        });
      }
    }
  });

  afterAll(() => platform.stop());

  it('return objects in bytewise order of their names', async () => {
    expect(namesOf(await kubernetes.get(inNamespace('acme')))).toEqual([
      'a',
      'a-b',
      'a.b',
      'b',
    ]);
  });

  it('support paging with limit and continue', async () => {
    const first = await kubernetes.get(`${inNamespace('acme')}?limit=3`);
    const { continue: token, remainingItemCount } = metaOf(first);
    expect(namesOf(first)).toEqual(['a', 'a-b', 'a.b']);
    expect(remainingItemCount).toBe(1);

    const second = await kubernetes.get(
      `${inNamespace('acme')}?limit=3&continue=${token}`,
    );
    expect(namesOf(second)).toEqual(['b']);
    expect(metaOf(second).continue).toBeUndefined();
  });

  it('return no continue token if the last page is full', async () => {
    const page = await kubernetes.get(`${inNamespace('acme')}?limit=4`);
    expect(metaOf(page).continue).toBeUndefined();
  });

  it('reject an unknown continue token', async () => {
    const { code } = await kubernetes.get(
      `${inNamespace('acme')}?continue=garbage`,
    );
    expect(code).toBe(400);
  });

  it('return objects of all namespaces', async () => {
    const { body } = await kubernetes.get('/api/v1/secrets');
    expect(
      body.items.map(
        ({ metadata }) => `${metadata.namespace}/${metadata.name}`,
      ),
    ).toEqual([
      'acme-corp/a',
      'acme-corp/a-b',
      'acme-corp/a.b',
      'acme-corp/b',
      'acme/a',
      'acme/a-b',
      'acme/a.b',
      'acme/b',
    ]);
  });

  it.each([
    ['name=a', ['a']],
    ['name==a,tier=x', ['a']],
    ['name!=a', ['a-b', 'a.b', 'b']],
    ['name in (a, b)', ['a', 'b']],
    ['name notin (a, b),tier', ['a-b', 'a.b']],
    ['!tier', []],
    ['missing', []],
  ])('filter by the label selector %s', async (selector, names) => {
    const query = `labelSelector=${encodeURIComponent(selector)}`;
    const page = await kubernetes.get(`${inNamespace('acme')}?${query}`);
    expect(namesOf(page)).toEqual(names);
  });

  it('reject a malformed label selector', async () => {
    const { code, body } = await kubernetes.get(
      `${inNamespace('acme')}?labelSelector=${encodeURIComponent('a in b')}`,
    );
    expect(code).toBe(400);
    expect(body.message).toContain('unable to parse requirement');
  });

  it('filter by metadata.name and metadata.namespace', async () => {
    const query = encodeURIComponent('metadata.name=b,metadata.namespace=acme');
    const { body } = await kubernetes.get(
      `/api/v1/secrets?fieldSelector=${query}`,
    );
    expect(body.items).toHaveLength(1);
  });

  it('reject field selectors with other fields', async () => {
    const { code, body } = await kubernetes.get(
      `${inNamespace('acme')}?fieldSelector=data.password%3Da`,
    );
    expect(code).toBe(400);
    expect(body.message).toContain('field label not supported: data.password');
  });

  it('return metadata only or table rows without the object, for a single object', async () => {
    const path = `${platform.kubernetesUrl}${inNamespace('acme')}`;
    const [{ metadata }] = (await readAs(path)).items;
    const object = `${path}/${metadata.name}`;
    expect(
      await readAs(object, 'as=PartialObjectMetadata;g=meta.k8s.io;v=v1'),
    ).toEqual({
      kind: 'PartialObjectMetadata',
      apiVersion: 'meta.k8s.io/v1',
      metadata,
    });
    const table = await readAs(
      `${object}?includeObject=None`,
      'as=Table;g=meta.k8s.io;v=v1',
    );
    expect(table).toMatchObject({
      kind: 'Table',
      rows: [{ cells: expect.arrayContaining([metadata.name]) }],
    });
    expect(JSON.stringify(table)).not.toContain('annotations');
  });

  it('return PartialObjectMetadata on request', async () => {
    const response = await fetch(
      `${platform.kubernetesUrl}${inNamespace('acme')}`,
      {
        headers: {
          Accept:
            'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
        },
      },
    );
    const body = (await response.json()) as Answer['body'];
    expect(body.kind).toBe('PartialObjectMetadataList');
    expect(Object.keys(body.items[0])).toEqual([
      'kind',
      'apiVersion',
      'metadata',
    ]);
  });
});

async function readAs(url: string, form?: string): Promise<Answer['body']> {
  const Accept = ['application/json', form].filter(Boolean).join(';');
  const response = await fetch(url, { headers: { Accept } });
  return (await response.json()) as Answer['body'];
}

function namesOf({ body }: Answer): string[] {
  return body.items.map(({ metadata }) => metadata.name);
}

function metaOf({ body }: Answer) {
  return body.metadata as {
    continue?: string;
    remainingItemCount?: number;
  };
}
