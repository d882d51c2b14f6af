import type { ComponentConsumer } from '@openchoreo-secrets/plugin-common';
import { secretUse } from '../__testUtils__/FakeBackend';
import { referenceState } from './referenceState';

const synced = { state: 'synced' } as const;
const consumer = (
  state: ComponentConsumer['state'],
  message?: string,
): ComponentConsumer => ({
  component: 'catalog',
  environment: 'production',
  secret: 'db-creds',
  state,
  ...(message && { message }),
});

describe('referenceState', () => {
  it('is synced only if the store and the workload have the value', () => {
    const facts = { use: secretUse(), isChecked: true, judgement: synced };
    expect(
      referenceState({ ...facts, consumer: consumer('pulled') }),
    ).toMatchObject({ state: 'synced' });
    expect(referenceState(facts)).toEqual({
      state: 'unknown',
      cause: 'workloadUnchecked',
    });
    expect(referenceState({ ...facts, consumer: 'none' })).toEqual({
      state: 'unknown',
      cause: 'noWorkload',
    });
    expect(referenceState({ ...facts, consumer: consumer('unknown') })).toEqual(
      { state: 'unknown', cause: 'workloadUnreadable' },
    );
    expect(
      referenceState({ ...facts, consumer: consumer('pulling') }),
    ).toMatchObject({ state: 'syncing' });
  });

  it('needs no workload for a build', () => {
    expect(
      referenceState({
        use: secretUse({ origin: 'build' }),
        isChecked: true,
        judgement: synced,
      }).state,
    ).toBe('synced');
  });

  it('has the state of the secret if the secret is not synced', () => {
    expect(
      referenceState({
        use: secretUse(),
        isChecked: true,
        judgement: { state: 'unreachable' },
        consumer: consumer('pulled'),
      }),
    ).toEqual({ state: 'unreachable', isOfSecret: true });
  });

  it('reports why the workload has no value', () => {
    expect(
      referenceState({
        use: secretUse(),
        isChecked: true,
        judgement: synced,
        consumer: consumer('failed', 'could not get secret data'),
      }),
    ).toEqual({
      state: 'failed',
      cause: 'workloadFailed',
      message: 'could not get secret data',
    });
  });

  it.each([
    ['SECRET_MISSING', 'secretMissing'],
    ['KEY_MISSING', 'keyMissing'],
    ['NO_STORE', 'noStore'],
  ] as const)('fails for %s', (code, cause) => {
    expect(
      referenceState({
        use: secretUse({ problem: { code, broken: true } }),
        isChecked: true,
        judgement: synced,
        consumer: consumer('pulled'),
      }),
    ).toEqual({ state: 'failed', cause });
  });

  it('trusts the workload if the secret is on another plane', () => {
    const facts = {
      use: secretUse({ problem: { code: 'OTHER_PLANE', broken: false } }),
      isChecked: true,
      judgement: synced,
    };
    expect(referenceState(facts)).toEqual({
      state: 'unknown',
      cause: 'otherPlane',
    });
    expect(
      referenceState({ ...facts, consumer: consumer('pulled') }).state,
    ).toBe('synced');
  });

  it('is unknown if references were not checked, even broken ones', () => {
    expect(
      referenceState({
        use: secretUse(),
        isChecked: false,
        judgement: synced,
        consumer: consumer('pulled'),
      }),
    ).toEqual({ state: 'unknown', cause: 'unchecked' });
  });
});
