import type { KubernetesObject } from '../kubernetes';
import type { ListPosition } from './cursor';
import { listMatching } from './listMatching';

const objectOf = (name: string): KubernetesObject => ({
  apiVersion: 'openchoreo.dev/v1alpha1',
  kind: 'Component',
  metadata: { name },
});

/** Lists names as Kubernetes does; the continue token is the last name of the page. */
function listed(names: string[]) {
  const objects = [...names].sort().map(objectOf);
  return async (size: number, token: string | undefined) => {
    const rest = objects.filter(
      ({ metadata }) => token === undefined || metadata.name > token,
    );
    const items = rest.slice(0, size);
    return {
      items,
      ...(rest.length > size && {
        continueToken: items[items.length - 1].metadata.name,
      }),
    };
  };
}

const numbered = (prefix: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${prefix}-${String(index).padStart(4, '0')}`,
  );

describe('listMatching', () => {
  const names = [...numbered('hidden', 470), ...numbered('seen', 60)];
  const matches = ({ metadata }: KubernetesObject) =>
    metadata.name.startsWith('seen');

  async function readAll(limit: number) {
    const found: string[] = [];
    const positions: ListPosition[] = [];
    let start: ListPosition | undefined = {};
    while (start) {
      const page = await listMatching({
        readChunk: listed(names),
        matches,
        limit,
        start,
      });
      found.push(...page.items.map(({ metadata }) => metadata.name));
      start = page.next as ListPosition | undefined;
      positions.push(...(start ? [start] : []));
    }
    return { found, positions };
  }

  it.each([1, 7, 30, 60, 100])(
    'returns all matches in pages of %d',
    async limit => {
      const { found } = await readAll(limit);
      expect(found).toEqual(numbered('seen', 60));
    },
  );

  it('continues from a token without a remaining count', async () => {
    const { positions } = await readAll(30);
    expect(positions).toHaveLength(1);
    expect(JSON.stringify(positions)).not.toMatch(/hidden|skip/);
  });

  it('continues after the previous items were deleted', async () => {
    let isChanged = false;
    const readChunk: ReturnType<typeof listed> = async (size, token) => {
      const current = isChanged ? names.slice(1) : names;
      isChanged = true;
      return listed(current)(size, token);
    };
    const { items, next } = await listMatching({
      readChunk,
      matches: ({ metadata }) => metadata.name.startsWith('hidden'),
      limit: 3,
      start: {},
    });
    expect(items).toHaveLength(3);
    expect(next).toEqual({ continueToken: undefined, skip: 3 });
  });
});
