import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
  AuditorServiceEvent,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { SecretsError } from '../errors';
import type { SecretsMetrics } from '../metrics';
import { nameOfPrincipal, type RequestContext } from './RequestContext';

/** The content of an audit record, besides actor and address. */
export type AuditedAct = Pick<
  AuditorServiceCreateEventOptions,
  'eventId' | 'severityLevel'
> & { meta: JsonObject };

export interface AuditTrailOptions {
  auditor: AuditorService;
  logger: LoggerService;
  metrics: Pick<SecretsMetrics, 'countAct'>;
}

/** Records operations in the audit log: the start, without which nothing runs, and the outcome. */
export class AuditTrail {
  readonly #auditor: AuditorService;
  readonly #logger: LoggerService;
  readonly #metrics: AuditTrailOptions['metrics'];

  constructor({ auditor, logger, metrics }: AuditTrailOptions) {
    this.#auditor = auditor;
    this.#logger = logger;
    this.#metrics = metrics;
  }

  /** @param describe - returns more metadata for a successful result */
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
          "Can't write to the audit log, so nothing was done. Try again later.",
      });
    }
  }

  /** The operation is done, so a failure to record its outcome doesn't change the response. */
  async #end(record: () => Promise<void>): Promise<void> {
    try {
      await record();
    } catch {
      this.#logger.error(
        "Couldn't write the outcome of an operation to the audit log",
      );
    }
  }
}

/** The audit log contains the whole error, so it gets a new one with our own words only. */
function withoutDetails(error: unknown): Error {
  return error instanceof SecretsError
    ? new Error(`${error.status} ${error.code ?? error.name}`)
    : new Error('Unexpected error');
}
