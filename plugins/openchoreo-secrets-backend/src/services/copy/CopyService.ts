import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  type CopyResult,
  type CopyTarget,
  toPointer,
  validateSecretName,
  validateSecretNamespace,
} from '@openchoreo-secrets/plugin-common';
import { assertPortalAllows } from '../access/portalPermissions';
import type { AuditTrail } from '../AuditTrail';
import type { RequestContext } from '../RequestContext';
import type { SecretId } from '../secrets/SecretsService';
import { assertNoProblems, assertSecretId } from '../validation';

export interface SecretCopy extends SecretId {
  targets: CopyTarget[];
}

/** Copies secrets with their values, which stay in the backend. Rejects with a `SecretsError`. */
export interface CopyService {
  /** Creates each copy on its own; one failure doesn't stop the others. */
  copySecret(copy: SecretCopy, context: RequestContext): Promise<CopyResult>;
}

export interface GuardedCopyServiceOptions {
  inner: CopyService;
  permissions: PermissionsService;
  trail: AuditTrail;
}

/** Validates names, writes one audit record with source and targets, and checks that the person may reveal the source. */
export class GuardedCopyService implements CopyService {
  readonly #inner: CopyService;
  readonly #permissions: PermissionsService;
  readonly #trail: AuditTrail;

  constructor({ inner, permissions, trail }: GuardedCopyServiceOptions) {
    this.#inner = inner;
    this.#permissions = permissions;
    this.#trail = trail;
  }

  async copySecret(
    copy: SecretCopy,
    context: RequestContext,
  ): Promise<CopyResult> {
    assertSecretId(copy);
    assertNoProblems(copy.targets.flatMap(findProblems));
    const { namespace, name, targets } = copy;
    return this.#trail.record(
      {
        eventId: 'secret-copy',
        severityLevel: 'high',
        meta: { namespace, name, targets: targets.map(describeTarget) },
      },
      context,
      async () => {
        await assertPortalAllows(
          'reveal',
          namespace,
          this.#permissions,
          context,
        );
        return this.#inner.copySecret(copy, context);
      },
      ({ items }) => ({
        created: items.filter(it => it.created).map(describeTarget),
        failed: items.filter(it => !it.created).map(describeTarget),
      }),
    );
  }
}

function findProblems({ namespace, name }: CopyTarget, index: number) {
  return [
    ...validateSecretNamespace(namespace).map(problem => ({
      ...problem,
      path: toPointer(['targets', String(index), 'namespace']),
    })),
    ...validateSecretName(name).map(problem => ({
      ...problem,
      path: toPointer(['targets', String(index), 'name']),
    })),
  ];
}

function describeTarget({ namespace, name, targetPlane }: CopyTarget): string {
  return `${namespace}/${name} on ${targetPlane.kind}/${targetPlane.name}`;
}
