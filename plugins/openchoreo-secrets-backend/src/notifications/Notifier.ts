import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { pathOfSecret } from '../config';
import type { SecretId } from '../services/secrets/SecretsService';
import {
  describeDeleted,
  type Concern,
  type Message,
  type Observation,
} from './concerns';
import { keyOf, type OpenNotifications, type Topic } from './OpenNotifications';

/** Returns the entity references of the people to notify about a secret of a namespace. */
export type RecipientsOfSecret = (name: string) => string[];

export interface NotifierOptions {
  notifications: NotificationService;
  open: OpenNotifications;
  /** Called once for each namespace and report. */
  findRecipients(namespace: string): Promise<RecipientsOfSecret>;
  /** The path of the Secrets tab in the portal. */
  tabPath: string;
  logger: LoggerService;
}

/**
 * Notifies people about secrets, once for each secret, topic, and stage, and again when the reason is gone. A notification
 * replaces the earlier one about the same secret and topic.
 */
export class Notifier {
  readonly #options: NotifierOptions;

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  /** Sends what is new in an observation. A notification that can't be sent is tried again with the next observation. */
  async report(observation: Observation): Promise<void> {
    const { topic, concerns, outcomeOf, resolved } = observation;
    const { open } = this.#options;
    const known = new Map(
      (await open.list(topic)).map(it => [keyOf(it.secret), it]),
    );
    const recipientsOf = this.#createRecipientFinder();
    for (const concern of concerns) {
      const key = keyOf(concern.secret);
      const earlier = known.get(key);
      known.delete(key);
      if (earlier?.stage !== concern.stage) {
        await this.#try(async () =>
          this.#announce(topic, concern, await recipientsOf(concern.secret)),
        );
      }
    }
    for (const { secret, recipients } of known.values()) {
      const outcome = outcomeOf(secret);
      if (outcome) {
        const message =
          outcome === 'deleted' ? describeDeleted(secret) : resolved(secret);
        await this.#try(() => this.#close(topic, secret, recipients, message));
      }
    }
  }

  #createRecipientFinder(): (secret: SecretId) => Promise<string[]> {
    const found = new Map<string, Promise<RecipientsOfSecret>>();
    return async ({ namespace, name }) => {
      const finding =
        found.get(namespace) ?? this.#options.findRecipients(namespace);
      found.set(namespace, finding);
      return (await finding)(name);
    };
  }

  async #announce(
    topic: Topic,
    concern: Concern,
    recipients: string[],
  ): Promise<void> {
    const { secret, stage, title, description, severity } = concern;
    if (recipients.length === 0) {
      return;
    }
    const payload = { title, description, severity };
    await this.#send(topic, secret, recipients, payload);
    await this.#options.open.save(topic, { secret, stage, recipients });
  }

  async #close(
    topic: Topic,
    secret: SecretId,
    recipients: string[],
    message: Message,
  ): Promise<void> {
    const payload = { ...message, severity: 'low' as const };
    await this.#send(topic, secret, recipients, payload);
    await this.#options.open.remove(topic, secret);
  }

  async #send(
    topic: Topic,
    secret: SecretId,
    entityRef: string[],
    payload: Message & {
      severity: Concern['severity'] | 'low';
    },
  ): Promise<void> {
    await this.#options.notifications.send({
      recipients: { type: 'entity', entityRef },
      payload: {
        ...payload,
        topic: 'Secrets',
        // A notification with the same scope replaces the earlier one.
        scope: `openchoreo-secrets:${topic}:${keyOf(secret)}`,
        link: pathOfSecret(this.#options.tabPath, secret),
      },
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const { name } = Object(error);
      this.#options.logger.warn("Couldn't send a notification about a secret", {
        error: String(name),
      });
    }
  }
}
