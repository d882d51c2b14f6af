import type {
  AuditorService,
  AuditorServiceEvent,
  AuditorServiceCreateEventOptions,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { SecretsError } from '../../errors';
import type { SecretsMetrics } from '../../metrics';
import { nameOfPrincipal } from '../nameOfPrincipal';
import type { RequestContext } from '../RequestContext';

/** What a record says, beside who and from where. */
export type AuditedAct = Pick<
  AuditorServiceCreateEventOptions,
  'eventId' | 'severityLevel'
> & { meta: JsonObject };

export interface AuditTrailOptions {
  auditor: AuditorService;
  logger: LoggerService;
  metrics: Pick<SecretsMetrics, 'countAct'>;
}

/** Records acts: that one begins, without which it does not, and how it ended. */
export class AuditTrail {
  readonly #auditor: AuditorService;
  readonly #logger: LoggerService;
  readonly #metrics: AuditTrailOptions['metrics'];

  private constructor({ auditor, logger, metrics }: AuditTrailOptions) {
    this.#auditor = auditor;
    this.#logger = logger;
    this.#metrics = metrics;
  }

  static create(options: AuditTrailOptions): AuditTrail {
    return new AuditTrail(options);
  }

  /** @param describe - what more can be said of the act when it has succeeded */
  async record<T>(
    audited: AuditedAct,
    context: RequestContext,
    act: () => Promise<T>,
    describe: (result: T) => JsonObject = () => ({}),
  ): Promise<T> {
    const event = await this.#begin(audited, context);
    try {
      const result = await act();
      this.#metrics.countAct(audited.eventId, 'succeeded');
      await this.#end(() => event.success({ meta: describe(result) }));
      return result;
    } catch (error) {
      this.#metrics.countAct(audited.eventId, 'failed');
      await this.#end(() => event.fail({ error: withoutDetails(error) }));
      throw error;
    }
  }

  async #begin(
    { meta, ...audited }: AuditedAct,
    { request, credentials }: RequestContext,
  ): Promise<AuditorServiceEvent> {
    try {
      return await this.#auditor.createEvent({
        ...audited,
        ...(request && { request }),
        meta: request
          ? meta
          : { ...meta, onBehalfOf: nameOfPrincipal(credentials) },
      });
    } catch {
      this.#metrics.countAct(audited.eventId, 'unrecorded');
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
