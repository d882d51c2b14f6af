import type {
  AuditorService,
  AuditorServiceEvent,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type {
  Capabilities,
  Namespace,
  SecretMetadata,
  SecretPage,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../errors';
import type {
  ListSecretsOptions,
  NewSecret,
  RequestContext,
  SecretsService,
} from './types';

export interface AuditedSecretsServiceOptions {
  inner: SecretsService;
  auditor: AuditorService;
  logger: LoggerService;
}

/**
 * Writes an audit record before each act that changes a secret or gives a value away. Stands outside
 * the authorisation, so that what was denied is recorded too.
 */
export class AuditedSecretsService implements SecretsService {
  readonly #inner: SecretsService;
  readonly #auditor: AuditorService;
  readonly #logger: LoggerService;

  private constructor(options: AuditedSecretsServiceOptions) {
    this.#inner = options.inner;
    this.#auditor = options.auditor;
    this.#logger = options.logger;
  }

  static create(options: AuditedSecretsServiceOptions): AuditedSecretsService {
    return new AuditedSecretsService(options);
  }

  listNamespaces(context: RequestContext): Promise<Namespace[]> {
    return this.#inner.listNamespaces(context);
  }

  getCapabilities(
    namespace: string,
    context: RequestContext,
  ): Promise<Capabilities> {
    return this.#inner.getCapabilities(namespace, context);
  }

  listTargetPlanes(
    namespace: string,
    context: RequestContext,
  ): Promise<TargetPlane[]> {
    return this.#inner.listTargetPlanes(namespace, context);
  }

  listSecrets(
    options: ListSecretsOptions,
    context: RequestContext,
  ): Promise<SecretPage> {
    return this.#inner.listSecrets(options, context);
  }

  createSecret(
    secret: NewSecret,
    context: RequestContext,
  ): Promise<SecretMetadata> {
    const { namespace, name, type, targetPlane, values } = secret;
    const meta = {
      actionType: 'create',
      namespace,
      name,
      type,
      targetPlane: `${targetPlane.kind}/${targetPlane.name}`,
      keys: values.keys,
    };
    return this.#record(meta, context, () =>
      this.#inner.createSecret(secret, context),
    );
  }

  async #record<T>(
    meta: NonNullable<Parameters<AuditorService['createEvent']>[0]['meta']>,
    { request }: RequestContext,
    act: () => Promise<T>,
  ): Promise<T> {
    const event = await this.#begin(meta, request);
    try {
      const result = await act();
      await this.#end(() => event.success());
      return result;
    } catch (error) {
      await this.#end(() => event.fail({ error: withoutDetails(error) }));
      throw error;
    }
  }

  async #begin(
    meta: Parameters<AuditorService['createEvent']>[0]['meta'],
    request: RequestContext['request'],
  ): Promise<AuditorServiceEvent> {
    try {
      return await this.#auditor.createEvent({
        eventId: 'secret-mutate',
        severityLevel: 'medium',
        request,
        meta,
      });
    } catch {
      throw new SecretsError({
        status: 503,
        code: 'AUDIT_UNAVAILABLE',
        message:
          'The audit log cannot be written, so nothing was done. Try again later.',
      });
    }
  }

  /** What has been done stays done: an outcome that cannot be recorded does not change the answer. */
  async #end(record: () => Promise<void>): Promise<void> {
    try {
      await record();
    } catch {
      this.#logger.error('The outcome of an act could not be audited');
    }
  }
}

/** The audit log writes errors whole, so that it gets one with nothing in it but our own words. */
function withoutDetails(error: unknown): Error {
  return error instanceof SecretsError
    ? new Error(`${error.status} ${error.code ?? error.name}`)
    : new Error('Unexpected error');
}
