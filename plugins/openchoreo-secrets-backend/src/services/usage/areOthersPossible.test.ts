import { createOpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { FakeOpenChoreo } from '../../__testUtils__/FakeOpenChoreo';
import { areOthersPossible } from './areOthersPossible';

const profile = 'GET /api/v1/authz/profile';

describe('areOthersPossible', () => {
  let upstream: FakeOpenChoreo;

  beforeEach(async () => {
    upstream = await FakeOpenChoreo.start();
  });

  afterEach(() => upstream.stop());

  const ask = () =>
    areOthersPossible(
      'acme-corp',
      createOpenChoreoClient({ baseUrl: upstream.url, retries: 0 }),
    );

  it('is true if one kind is inaccessible', async () => {
    upstream.allow(['component:view', 'workload:view', 'releasebinding:view']);
    expect(await ask()).toBe(true);
  });

  it.each([
    ['in one of its projects', 'component:view', true],
    ['of all that is about a kind', 'workload:*', true],
    ['of everything', '*', true],
    ['of something else', 'secret:delete', false],
  ])('depends on a denial %s', async (_, action, others) => {
    const denied = [{ path: 'ns/acme-corp/project/back-office' }];
    upstream.on(profile, {
      json: {
        capabilities: { [action]: { allowed: [{ path: '*' }], denied } },
      },
    });
    expect(await ask()).toBe(others);
  });

  it.each([
    ['has no security', 403, false],
    ['does not say', 500, true],
  ])('is answered if OpenChoreo %s', async (_, status, others) => {
    upstream.on(profile, { status, json: {} });
    expect(await ask()).toBe(others);
  });
});
