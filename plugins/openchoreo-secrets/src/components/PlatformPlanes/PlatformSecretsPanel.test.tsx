import type { PlatformSecretState } from '@openchoreo-secrets/plugin-common';
import { screen, within } from '@testing-library/react';
import type { FakeBackend } from '../../__testUtils__/FakeBackend';
import {
  backendWithPlanes,
  dpProd,
  planesAnswer,
  showPlanes,
} from '../../__testUtils__/planesAnswer';

const inDays = (days: number) =>
  new Date(Date.now() + (days + 0.5) * 86_400_000).toISOString();

function agentTls(
  change: Partial<PlatformSecretState> = {},
): PlatformSecretState {
  return {
    secret: 'cluster-agent-tls',
    namespace: 'openchoreo-data-plane',
    name: 'agent',
    state: 'present',
    ...change,
  };
}

describe('a secret that OpenChoreo needs', () => {
  let backend: FakeBackend;

  beforeEach(() => {
    backend = backendWithPlanes();
  });

  const showSecret = (secret: PlatformSecretState) =>
    showPlanes(
      backend,
      'platform-secrets',
      planesAnswer({
        planes: [{ ...dpProd, state: 'reachable', secrets: [secret] }],
      }),
    );
  const item = async () => within(await screen.findByRole('listitem'));

  it('is told by plane: what for, where, and whether it is there', async () => {
    showSecret(agentTls());
    const plane = await screen.findByRole('region', {
      name: 'dp-prod — DataPlane of acme-corp',
    });
    expect(within(plane).getByText('Present')).toBeInTheDocument();
    expect(
      within(plane).getByText(/agent · as agent in openchoreo-data-plane/),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/openchoreo.secrets.planes does not say/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: 'Platform secrets (1)' }),
    ).toBeInTheDocument();
  });

  it('has the planes that are worst off at the beginning', async () => {
    const plane = (name: string, secret: PlatformSecretState) => ({
      kind: 'ClusterDataPlane',
      name,
      state: 'reachable' as const,
      secrets: [secret],
    });
    showPlanes(
      backend,
      'platform-secrets',
      planesAnswer({
        planes: [
          plane('well', agentTls()),
          plane('unsure', agentTls({ state: 'unknown' })),
          plane('broken', agentTls({ state: 'missing' })),
        ],
      }),
    );
    await screen.findByRole('region', { name: /broken/ });
    await screen.findByRole('region', { name: /other/ });
    const names = screen
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent?.split(' ')[0]);
    expect(names).toEqual(['broken', 'unsure', 'well', 'other']);
  });

  it('is called missing where it was looked for, with the next step', async () => {
    showSecret(agentTls({ state: 'missing', commands: 'kubectl get' }));
    const { getByText, getByLabelText } = await item();
    expect(getByText('Missing')).toBeInTheDocument();
    expect(getByText(/openchoreo.secrets.platformSecrets/)).toBeVisible();
    expect(getByLabelText('Next step for agent')).toHaveTextContent(
      'kubectl get',
    );
    expect(screen.getByText(/^Missing: 1\./)).toBeInTheDocument();
  });

  it.each([
    ['Expires soon', 12, /expires in 12 days/],
    ['Expires soon', 1, /expires in 1 day,/],
    ['Expired', -3, /expired on/],
    ['Present', 60, /expires in 60 days/],
  ])('is “%s” with %d days left', async (state, days, text) => {
    showSecret(
      agentTls({
        certificate: { name: 'agent', ready: true, notAfter: inDays(days) },
        commands: 'kubectl describe certificate agent',
      }),
    );
    const { getByText, queryByLabelText } = await item();
    expect(getByText(state)).toBeInTheDocument();
    expect(getByText(text)).toBeInTheDocument();
    expect(queryByLabelText(/^Next step/) === null).toBe(state === 'Present');
  });

  it('says what cert-manager objects to', async () => {
    showSecret(
      agentTls({
        certificate: { name: 'a', ready: false, message: 'no issuer' },
      }),
    );
    const { getByText } = await item();
    expect(getByText('Not renewed')).toBeInTheDocument();
    expect(getByText('cert-manager: no issuer')).toBeInTheDocument();
  });

  it('is unknown with the reason, and offers no next step', async () => {
    showSecret(
      agentTls({
        state: 'unknown',
        message: 'May not (403).',
        certificateUnknown: 'cert-manager is not installed there.',
      }),
    );
    const { getByText } = await item();
    expect(getByText('Unknown')).toBeInTheDocument();
    expect(getByText('May not (403).')).toBeInTheDocument();
    expect(getByText(/is not known. cert-manager is not/)).toBeVisible();
  });
});
