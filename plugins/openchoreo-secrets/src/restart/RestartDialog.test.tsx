import type {
  RestartRequest,
  RestartResult,
  Workload,
} from '@openchoreo-secrets/plugin-common';
import { screen, waitFor, within } from '@testing-library/react';
import { DrawerPage } from '../__testUtils__/DrawerPage';
import { failure, json } from '../__testUtils__/FakeBackend';
import { listMessages } from '../translations/en/list';
import { restartMessages } from '../translations/en/restart';
import { secretMessages } from '../translations/en/secret';

const texts = restartMessages.restart;
const PATH = '/namespaces/acme-corp/secrets/db-creds';

const workload = (
  component: string,
  environment: string,
  rest: Partial<Workload> = {},
): Workload => ({
  component,
  project: 'online-store',
  environment,
  production: environment === 'production',
  keys: ['password'],
  kind: 'Deployment',
  value: 'arrived',
  ...rest,
});

describe('restarting workloads', () => {
  let page: DrawerPage;
  let workloads: Workload[];
  let restarts: RestartRequest[];

  beforeEach(() => {
    page = new DrawerPage();
    restarts = [];
    workloads = [
      workload('checkout', 'development'),
      workload('checkout', 'production'),
    ];
    page.backend.on(`GET ${PATH}/workloads`, (_, url) =>
      json(200, {
        othersPossible: false,
        items: workloads.map(item => ({
          ...item,
          pods: {
            desired: 2,
            restarted: url.searchParams.has('restartedAt') ? 2 : 0,
            old: 0,
            done: url.searchParams.has('restartedAt'),
          },
        })),
      }),
    );
    page.backend.on(`POST ${PATH}/restart`, ({ body }) => {
      const request = body as unknown as RestartRequest;
      restarts.push(request);
      const result: RestartResult = {
        restartedAt: '2026-08-21T10:00:00Z',
        items: request.targets.map(target => ({
          ...target,
          restarted: true,
          value: request.anyway ? 'waiting' : 'arrived',
        })),
      };
      return json(200, result);
    });
  });

  const openFromMenu = async () => {
    await page.open();
    await page.press('More actions for db-creds');
    await page.user.click(
      await screen.findByRole('menuitem', { name: listMessages.list.restart }),
    );
    return within(
      await screen.findByRole('dialog', {
        name: texts.title.replace('{{name}}', 'db-creds'),
      }),
    );
  };

  it('restarts all but production workloads, and follows their pods', async () => {
    const dialog = await openFromMenu();
    expect(
      await dialog.findByLabelText('checkout · production'),
    ).not.toBeChecked();
    expect(dialog.getByLabelText('checkout · development')).toBeChecked();
    await page.user.click(
      dialog.getByRole('button', { name: 'Restart 1 workload' }),
    );
    expect(await dialog.findByText(texts.usesValue)).toBeInTheDocument();
    expect(dialog.getByRole('status')).toHaveTextContent(
      '1 of 1 workloads use the new value',
    );
    expect(restarts).toEqual([
      {
        anyway: false,
        targets: [{ component: 'checkout', environment: 'development' }],
      },
    ]);
  });

  it('works by keyboard alone, and returns the focus', async () => {
    const dialog = await openFromMenu();
    const menu = page.root.getByRole('button', {
      name: 'More actions for db-creds',
      hidden: true,
    });
    const workloadBoxes = await dialog.findAllByRole('checkbox');
    expect(workloadBoxes.length).toBeGreaterThan(1);
    workloadBoxes[0].focus();
    for (const box of workloadBoxes) {
      expect(box).toHaveFocus();
      await page.user.tab();
    }
    expect(dialog.getByRole('button', { name: texts.cancel })).toHaveFocus();
    await page.user.tab();
    expect(
      dialog.getByRole('button', { name: 'Restart 1 workload' }),
    ).toHaveFocus();
    await page.user.keyboard('{Enter}');
    expect(
      await dialog.findByRole('button', { name: texts.close }),
    ).toHaveFocus();
    await page.user.keyboard('{Escape}');
    await waitFor(() => expect(menu).toHaveFocus());
  });

  it('waits for the value, and asks before it restarts anyway', async () => {
    workloads = [workload('checkout', 'development', { value: 'waiting' })];
    const dialog = await openFromMenu();
    await page.user.click(
      await dialog.findByRole('button', { name: 'Restart 1 workload' }),
    );
    expect(dialog.getByRole('status')).toHaveTextContent(
      'The value has reached 0 of 1 workloads.',
    );
    await page.user.click(dialog.getByRole('button', { name: texts.anyway }));
    expect(dialog.getByRole('alert')).toHaveTextContent(texts.ask);
    expect(restarts).toEqual([]);
    await page.user.click(dialog.getByRole('button', { name: texts.anyway }));
    expect(await dialog.findByText(texts.restarted)).toBeInTheDocument();
    expect(dialog.getByRole('status')).toHaveTextContent(
      '1 of 1 workloads restarted',
    );
    expect(restarts).toEqual([expect.objectContaining({ anyway: true })]);
  });

  it('says why a workload cannot be restarted', async () => {
    workloads = [
      workload('report', 'development', { kind: 'CronJob', blocked: 'kind' }),
      workload('catalog', 'development', { blocked: 'openChoreo' }),
    ];
    const dialog = await openFromMenu();
    expect(await dialog.findByLabelText('report · development')).toBeDisabled();
    for (const reason of [
      texts.blocked.job.replace('{{kind}}', 'CronJob'),
      texts.blocked.openChoreo,
    ]) {
      expect(dialog.getByText(reason)).toBeInTheDocument();
    }
    expect(
      dialog.getByRole('button', { name: 'Restart 0 workloads' }),
    ).toBeDisabled();
  });

  it('names the environment of a failed restart, and tries it again', async () => {
    const message = "Can't restart checkout in development: no answer.";
    page.backend.on(`POST ${PATH}/restart`, ({ body }) => {
      restarts.push(body as unknown as RestartRequest);
      return json(200, {
        restartedAt: '2026-08-21T10:00:00Z',
        items: [
          {
            component: 'checkout',
            environment: 'development',
            restarted: false,
            value: 'arrived',
            message,
          },
        ],
      });
    });
    const dialog = await openFromMenu();
    await page.user.click(
      await dialog.findByRole('button', { name: 'Restart 1 workload' }),
    );
    expect(await dialog.findByText(message)).toBeInTheDocument();
    await page.user.click(dialog.getByRole('button', { name: texts.retry }));
    expect(dialog.getByLabelText('checkout · development')).toBeChecked();
  });

  it('says if nothing uses the secret', async () => {
    workloads = [];
    const dialog = await openFromMenu();
    expect(await dialog.findByText(texts.empty)).toBeInTheDocument();
    await page.user.click(dialog.getByRole('button', { name: texts.cancel }));
  });

  it('shows an error with a way to try again', async () => {
    page.backend.on(`GET ${PATH}/workloads`, () =>
      failure(503, 'ServiceUnavailableError', 'OpenChoreo is unreachable.'),
    );
    const dialog = await openFromMenu();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'OpenChoreo is unreachable.',
    );
    expect(
      dialog.getByRole('button', { name: texts.retry }),
    ).toBeInTheDocument();
  });

  it.each([
    ['the restart', undefined, true],
    ['a command where the portal cannot do it', 'portal', false],
  ] as const)('is offered after saving: %s', async (_, blocked, isOffered) => {
    workloads = [workload('checkout', 'development', { blocked })];
    await page.open();
    await page.replace('password', 'new-value');
    await page.save();
    await page.saved();
    const command = `Copy: ${secretMessages.save.restart}`;
    const name = isOffered ? listMessages.list.restart : command;
    expect(
      await page.root.findByRole('button', { name, hidden: true }),
    ).toBeInTheDocument();
    const asked = page.backend.calls.filter(({ path }) =>
      path.endsWith('/workloads'),
    );
    expect(asked).not.toEqual([]);
  });
});
