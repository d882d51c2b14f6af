import type { PermissionsService } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type RestartResult,
  type RestartTarget,
  type WorkloadList,
  workloadRestartPermission,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../errors';
import { assertPortalAllows } from '../access/portalPermissions';
import type { AuditTrail } from '../AuditTrail';
import type { RequestContext } from '../RequestContext';
import { assertComponentId, assertSecretId } from '../validation';

export interface WorkloadQuery {
  namespace: string;
  /** The name of the secret. */
  name: string;
  /** Only workloads that use one of these keys; all if it's empty. */
  keys: string[];
  /** An earlier push doesn't count. */
  savedSecondsAgo?: number;
  /** The time of a restart whose pods are counted. */
  restartedAt?: string;
}

export interface WorkloadRestart
  extends Pick<WorkloadQuery, 'namespace' | 'name' | 'savedSecondsAgo'> {
  targets: RestartTarget[];
  /** Restarts workloads that the value hasn't reached, too. */
  anyway: boolean;
}

/** Restarts the workloads that use a secret. Each operation rejects with a `SecretsError`. */
export interface RestartService {
  /** Lists what a restart would touch. */
  listWorkloads(
    query: WorkloadQuery,
    context: RequestContext,
  ): Promise<WorkloadList>;
  /** Restarts each workload on its own; one failure doesn't stop the others. */
  restartWorkloads(
    restart: WorkloadRestart,
    context: RequestContext,
  ): Promise<RestartResult>;
}

export interface GuardedRestartServiceOptions {
  inner: RestartService;
  permissions: PermissionsService;
  trail: AuditTrail;
}

/** Validates names, writes an audit record before each restart, and checks Backstage's permissions. */
export class GuardedRestartService implements RestartService {
  readonly #inner: RestartService;
  readonly #permissions: PermissionsService;
  readonly #trail: AuditTrail;

  constructor({ inner, permissions, trail }: GuardedRestartServiceOptions) {
    this.#inner = inner;
    this.#permissions = permissions;
    this.#trail = trail;
  }

  async listWorkloads(
    query: WorkloadQuery,
    context: RequestContext,
  ): Promise<WorkloadList> {
    assertSecretId(query);
    const { namespace } = query;
    await assertPortalAllows('list', namespace, this.#permissions, context);
    const [list, isAllowed] = await Promise.all([
      this.#inner.listWorkloads(query, context),
      this.#mayRestart(namespace, context),
    ]);
    return isAllowed
      ? list
      : {
          ...list,
          items: list.items.map(item => ({
            ...item,
            blocked: item.blocked === 'kind' ? 'kind' : 'portal',
          })),
        };
  }

  async restartWorkloads(
    restart: WorkloadRestart,
    context: RequestContext,
  ): Promise<RestartResult> {
    assertSecretId(restart);
    const { namespace, name, targets, anyway } = restart;
    targets.forEach(({ component }) =>
      assertComponentId({ namespace, component }),
    );
    return this.#trail.record(
      {
        eventId: 'workload-restart',
        severityLevel: 'medium',
        meta: { namespace, name, targets: targets.map(nameOf), anyway },
      },
      context,
      async () => {
        await assertPortalAllows('list', namespace, this.#permissions, context);
        if (!(await this.#mayRestart(namespace, context))) {
          throw new SecretsError({
            status: 403,
            code: 'PORTAL_FORBIDDEN',
            message: `You don't have permission in this portal to restart workloads in ${namespace}.`,
          });
        }
        return this.#inner.restartWorkloads(restart, context);
      },
      ({ items }) => ({
        restarted: items.filter(item => item.restarted).map(nameOf),
        failed: items.filter(item => !item.restarted).map(nameOf),
      }),
    );
  }

  async #mayRestart(
    namespace: string,
    { credentials }: RequestContext,
  ): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: workloadRestartPermission, resourceRef: namespace }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }
}

function nameOf({ component, environment }: RestartTarget): string {
  return `${component}/${environment}`;
}
