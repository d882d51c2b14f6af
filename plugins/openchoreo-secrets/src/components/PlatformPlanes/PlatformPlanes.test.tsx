import type {
  LeftOver,
  PlatformPlanes,
  PlatformSecretState,
} from '@openchoreo-secrets/plugin-common';
import { screen, within } from '@testing-library/react';
import { failure, FakeBackend, json } from '../../__testUtils__/FakeBackend';
import { renderSecrets } from '../../__testUtils__/renderSecrets';

const route = 'GET /platform/planes';
const dpProd = { kind: 'DataPlane', namespace: 'acme-corp', name: 'dp-prod' };
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

function leftOver(change: Partial<LeftOver> = {}): LeftOver {
  return {
    planes: [dpProd],
    namespace: 'acme-corp',
    name: 'old',
    state: 'present',
    createdAt: '2026-08-21T10:00:00Z',
    stores: ['default'],
    remoteKeys: ['secret/acme-corp/generic/old'],
    deletionPolicy: 'Delete',
    cleanUp: 'kubectl delete pushsecret old',
    ...change,
  };
}

function answer(change: Partial<PlatformPlanes> = {}): PlatformPlanes {
  return {
    planeAccess: true,
    planes: [{ ...dpProd, state: 'reachable', stores: [], secrets: [] }],
    leftOvers: { items: [], gaps: [], othersPossible: false },
    ...change,
  };
}

describe('what is on the planes', () => {
  let backend: FakeBackend;

  beforeEach(() => {
    backend = new FakeBackend();
    backend.on(
      'GET /platform/secrets',
      () =>
        new Response(
          [
            'event: start\ndata: {"namespaces":0,"planes":[{"kind":"ClusterDataPlane","name":"other","usable":true,"categories":[]}]}',
            'event: end\ndata: {}',
            '',
          ].join('\n\n'),
        ),
    );
  });

  function show(part: string, planes: PlatformPlanes) {
    backend.on(route, () => json(200, planes));
    return renderSecrets({ backend, url: `/?view=platform&part=${part}` });
  }

  const showSecret = (secret: PlatformSecretState) =>
    show(
      'platform-secrets',
      answer({
        planes: [{ ...dpProd, state: 'reachable', secrets: [secret] }],
      }),
    );
  const showLeftOver = (change: Partial<LeftOver> = {}) =>
    show(
      'left-over',
      answer({
        leftOvers: {
          items: [leftOver(change)],
          gaps: [],
          othersPossible: false,
        },
      }),
    );

  describe('of the secrets that OpenChoreo needs', () => {
    const item = async () => within(await screen.findByRole('listitem'));

    it('is told by plane: what for, where, and whether it is there', async () => {
      showSecret(agentTls());
      const plane = await screen.findByRole('region', {
        name: 'dp-prod — DataPlane of acme-corp',
      });
      expect(within(plane).getByText('Present')).toBeInTheDocument();
      expect(
        within(plane).getByText(/agent · agent in openchoreo-data-plane/),
      ).toBeInTheDocument();
      expect(
        await screen.findByText(/openchoreo.secrets.planes does not say/),
      ).toBeInTheDocument();
      expect(
        screen.getByRole('tab', { name: 'Platform secrets (1)' }),
      ).toBeInTheDocument();
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
      expect(queryByLabelText(/Next step/) === null).toBe(state === 'Present');
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

  describe('of left-over values', () => {
    it('is told with the commands that remove it', async () => {
      showLeftOver();
      const item = within(await screen.findByRole('region', { name: 'old' }));
      expect(item.getByLabelText('Commands that remove old')).toHaveTextContent(
        'kubectl delete pushsecret old',
      );
      expect(
        item.getByText(/goes from the store too: secret\/acme-corp/),
      ).toBeInTheDocument();
      expect(
        screen.getByRole('tab', { name: 'Left-over values (1)' }),
      ).toBeInTheDocument();
    });

    it.each<[Partial<LeftOver>, RegExp]>([
      [{ deletionPolicy: 'None' }, /would stay in the store/],
      [{ readBy: ['acme-corp/x'] }, /acme-corp\/x reads this value/],
      [{ namespaceGone: true }, /no namespace acme-corp any more/],
      [
        { targetPlane: { kind: 'ClusterDataPlane', name: 'default' } },
        /is on default — ClusterDataPlane/,
      ],
      [{ state: 'recent', cleanUp: undefined }, /being created just now/],
      [{ state: 'removing', cleanUp: undefined }, /is being removed/],
    ])('says of %j what it means', async (change, text) => {
      showLeftOver(change);
      expect(await screen.findByText(text)).toBeInTheDocument();
      expect(screen.queryAllByLabelText(/Commands that/)).toHaveLength(
        'cleanUp' in change ? 0 : 1,
      );
    });

    it('is not called complete where something could not be looked at', async () => {
      show(
        'left-over',
        answer({
          planes: [{ ...dpProd, state: 'unreachable', secrets: [] }],
          leftOvers: {
            items: [],
            gaps: ['acme-corp: OpenChoreo failed (500).'],
            othersPossible: true,
          },
        }),
      );
      expect(
        await screen.findByText(/^No left-over value was found in what/),
      ).toBeInTheDocument();
      expect(screen.getByText(/Not looked at.*dp-prod/)).toBeInTheDocument();
      expect(screen.getByText(/OpenChoreo failed/)).toBeInTheDocument();
      expect(screen.getByText(/you may not list/)).toBeInTheDocument();
    });

    it('is unknown where the portal may not look into any plane', async () => {
      show('left-over', answer({ planeAccess: false, planes: [] }));
      expect(
        await screen.findByText('This portal may not look into any plane.'),
      ).toBeInTheDocument();
    });

    it('is looked at again when asked to', async () => {
      const { user } = showLeftOver();
      await screen.findByRole('region', { name: 'old' });
      backend.on(route, () => json(200, answer()));
      await user.click(screen.getByRole('button', { name: 'Check again' }));
      expect(
        await screen.findByText('No value is left over.'),
      ).toBeInTheDocument();
    });
  });

  it('shows the stores with their state, those with problems first', async () => {
    const store = { name: 'vault', ready: true, provider: 'vault' };
    show(
      'planes',
      answer({
        planes: [
          {
            kind: 'ControlPlane',
            name: 'openchoreo',
            state: 'unconfigured',
            secrets: [],
          },
          {
            ...dpProd,
            state: 'reachable',
            secrets: [],
            stores: [
              store,
              {
                name: 'aws',
                ready: false,
                reason: 'InvalidProviderConfig',
                message: 'no role',
              },
            ],
          },
          {
            kind: 'ClusterDataPlane',
            name: 'lost',
            state: 'unreachable',
            message: 'It does not answer.',
            secrets: [],
          },
        ],
      }),
    );
    const table = await screen.findByRole('table', {
      name: 'Stores of the planes',
    });
    const [, ...rows] = within(table).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(
        /^aws.*Not ready · InvalidProviderConfig · no role$/,
      ),
      expect.stringMatching(/^—.*Not known · It does not answer.$/),
      expect.stringMatching(/^vault.*Ready$/),
    ]);
  });

  it('says what went wrong where it cannot be asked', async () => {
    backend.on(route, () => failure(503, 'Error', 'OpenChoreo is away.'));
    renderSecrets({ backend, url: '/?view=platform&part=left-over' });
    expect(await screen.findByText('OpenChoreo is away.')).toBeInTheDocument();
  });
});
