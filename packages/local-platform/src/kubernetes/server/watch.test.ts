import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../../testing/KubernetesCaller';
import type { KubernetesObject } from '../types';

const secrets = '/api/v1/namespaces/default/secrets';

interface WatchEvent {
  type: string;
  object: KubernetesObject & { code?: number; reason?: string };
}

describe('watch requests', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;

  beforeEach(async () => {
    platform = await startLocalPlatform();
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
  });

  afterEach(() => platform.stop());

  async function openWatch(query: string): Promise<AsyncGenerator<WatchEvent>> {
    const url = `${platform.kubernetesUrl}${secrets}?watch=true&${query}`;
    const response = await fetch(url);
    return readEvents(response);
  }

  const create = (name: string, labels = {}) =>
    kubernetes.post(secrets, { metadata: { name, labels } });

  it('send the changes after their resource version', async () => {
    await create('before');
    const { resourceVersion } = (await kubernetes.get(secrets)).body.metadata;
    const events = await openWatch(`resourceVersion=${resourceVersion}`);
    await create('a');
    await kubernetes.patch(`${secrets}/a`, 'merge-patch', { data: { k: '' } });
    await kubernetes.delete(`${secrets}/a`);
    expect(await take(events, 3)).toEqual([
      'ADDED a',
      'MODIFIED a',
      'DELETED a',
    ]);
  });

  it('send past changes since their resource version', async () => {
    const { resourceVersion } = (await kubernetes.get(secrets)).body.metadata;
    await create('a');
    const events = await openWatch(`resourceVersion=${resourceVersion}`);
    expect(await take(events, 1)).toEqual(['ADDED a']);
  });

  it('send existing objects with resource version 0', async () => {
    await create('a');
    const events = await openWatch('resourceVersion=0');
    await create('b');
    expect(await take(events, 2)).toEqual(['ADDED a', 'ADDED b']);
  });

  it('send a bookmark after the initial events on request', async () => {
    await create('a');
    const events = await openWatch(
      'sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true',
    );
    await events.next();
    const { value } = await events.next();
    expect(value).toMatchObject({
      type: 'BOOKMARK',
      object: {
        metadata: { annotations: { 'k8s.io/initial-events-end': 'true' } },
      },
    });
  });

  it('send ADDED and DELETED when a label change affects the selector', async () => {
    const events = await openWatch('labelSelector=tier%3Dx');
    await create('a');
    const relabel = (tier: string) =>
      kubernetes.patch(`${secrets}/a`, 'merge-patch', {
        metadata: { labels: { tier } },
      });
    await relabel('x');
    await relabel('y');
    expect(await take(events, 2)).toEqual(['ADDED a', 'DELETED a']);
  });

  it('end after timeoutSeconds', async () => {
    const events = await openWatch('timeoutSeconds=1');
    expect(await events.next()).toMatchObject({ done: true });
  });

  it.each(['1', '99999999999999'])(
    'return Expired for the unknown resource version %s',
    async resourceVersion => {
      const events = await openWatch(`resourceVersion=${resourceVersion}`);
      const { value } = await events.next();
      expect(value).toMatchObject({
        type: 'ERROR',
        object: { kind: 'Status', code: 410, reason: 'Expired' },
      });
    },
  );
});

async function take(
  events: AsyncGenerator<WatchEvent>,
  count: number,
): Promise<string[]> {
  const seen: string[] = [];
  while (seen.length < count) {
    const { value } = await events.next();
    seen.push(`${value.type} ${value.object.metadata.name}`);
  }
  return seen;
}

async function* readEvents(response: Response): AsyncGenerator<WatchEvent> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    yield* lines.map(line => JSON.parse(line) as WatchEvent);
  }
}
