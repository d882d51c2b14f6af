import type {
  Component,
  ComponentRelease,
  Environment,
  ReleaseBinding,
  SecretReference,
  Workload,
} from '@openchoreo-secrets/openchoreo-client';
import type { FakeOpenChoreo } from './FakeOpenChoreo';
import { secretReference } from './objects';

const NAMESPACE = 'GET /api/v1/namespaces/acme-corp';
const PAGE_SIZE = 100;

/** The objects of the namespace `acme-corp`, by the plural of their kind. */
export interface FakeWorld {
  components?: Component[];
  workloads?: Workload[];
  releasebindings?: ReleaseBinding[];
  componentreleases?: ComponentRelease[];
  environments?: Environment[];
  secretreferences?: SecretReference[];
}

const emptyWorld: Required<FakeWorld> = {
  components: [],
  workloads: [],
  releasebindings: [],
  componentreleases: [],
  environments: [],
  secretreferences: [],
};

/** Serves the objects: each by its name, and as paged lists with the filter `component`. */
export function serveWorld(upstream: FakeOpenChoreo, world: FakeWorld): void {
  for (const [plural, items] of Object.entries({ ...emptyWorld, ...world })) {
    serveList(upstream, plural, items);
    for (const item of items) {
      upstream.on(`${NAMESPACE}/${plural}/${item.metadata.name}`, {
        json: item,
      });
    }
  }
}

/** Serves references `secret-0` and following in pages of the requested size. */
export function serveReferences(upstream: FakeOpenChoreo, count: number): void {
  upstream.on(`${NAMESPACE}/secretreferences`, ({ url }) => {
    const query = new URL(url, upstream.url).searchParams;
    const start = Number(query.get('cursor') ?? 0);
    const end = Math.min(count, start + Number(query.get('limit')));
    const names = Array.from(
      { length: end - start },
      (_, index) => `secret-${start + index}`,
    );
    return {
      json: {
        items: names.map(name => secretReference(name)),
        pagination: end < count ? { nextCursor: String(end) } : {},
      },
    };
  });
}

interface ListedObject {
  metadata: { name: string };
  spec?: object;
}

function serveList(
  upstream: FakeOpenChoreo,
  plural: string,
  items: ListedObject[],
): void {
  upstream.on(`${NAMESPACE}/${plural}`, ({ url }) => {
    const query = new URL(url, upstream.url).searchParams;
    const component = query.get('component');
    const found = items.filter(
      item => !component || componentOf(item) === component,
    );
    const start = Number(query.get('cursor') ?? 0);
    const end = start + PAGE_SIZE;
    return {
      json: {
        items: found.slice(start, end),
        pagination: end < found.length ? { nextCursor: String(end) } : {},
      },
    };
  });
}

function componentOf({ spec }: ListedObject): string | undefined {
  const { owner } = Object(spec) as { owner?: { componentName?: string } };
  return owner?.componentName;
}
