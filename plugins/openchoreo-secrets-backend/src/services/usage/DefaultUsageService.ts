import type {
  ComponentSecrets,
  NamespaceUsage,
  SecretUsage,
  SecretUse,
} from '@openchoreo-secrets/plugin-common';
import { toSecretsError } from '../../upstream';
import {
  assertComponentId,
  assertNamespace,
  assertSecretId,
} from '../assertNames';
import type { RequestContext } from '../RequestContext';
import { callerKey } from './callerKey';
import { findUses, judgeUses, summarizeUses } from './compute';
import { readComponentFacts } from './readComponentFacts';
import { readKnownSecret } from './readKnownSecrets';
import { areOthersPossible } from './areOthersPossible';
import { readPlaneFacts } from './readPlaneFacts';
import { readNamespaceSources } from './readUsageSources';
import { SharedReads } from './SharedReads';
import type { ComponentFacts, UsageService } from './types';

interface NamespaceUses {
  uses: SecretUse[];
  othersPossible: boolean;
}

/** Computes usage from what OpenChoreo shows the caller, in a number of calls that components do not add to. */
export class DefaultUsageService implements UsageService {
  readonly #reads = new SharedReads<NamespaceUses>();
  readonly #componentReads = new SharedReads<ComponentFacts>();

  private constructor() {}

  static create(): DefaultUsageService {
    return new DefaultUsageService();
  }

  async getNamespaceUsage(
    namespace: string,
    context: RequestContext,
  ): Promise<NamespaceUsage> {
    assertNamespace(namespace);
    try {
      const { uses, othersPossible } = await this.#readUses(namespace, context);
      return { secrets: summarizeUses(uses), othersPossible };
    } catch (error) {
      throw toSecretsError(error, `see who uses the secrets of ${namespace}`);
    }
  }

  async getSecretUsage(
    { namespace, name }: { namespace: string; name: string },
    context: RequestContext,
  ): Promise<SecretUsage> {
    assertSecretId({ namespace, name });
    try {
      const [{ uses, othersPossible }, secrets, planes] = await Promise.all([
        this.#readUses(namespace, context),
        readKnownSecret({ namespace, name }, context),
        readPlaneFacts(namespace, context.client),
      ]);
      const ofSecret = uses.filter(({ secret }) => secret === name);
      return {
        checked: secrets !== undefined,
        uses: judgeUses(ofSecret, secrets, planes),
        othersPossible,
      };
    } catch (error) {
      throw toSecretsError(error, `see who uses "${name}" in ${namespace}`);
    }
  }

  async getComponentSecrets(
    options: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentSecrets> {
    const { answer } = await this.readComponent(options, context);
    return answer;
  }

  async readComponent(
    { namespace, component }: { namespace: string; component: string },
    context: RequestContext,
  ): Promise<ComponentFacts> {
    assertComponentId({ namespace, component });
    try {
      const key = `${callerKey(context)} ${namespace}/${component}`;
      return await this.#componentReads.share(key, () =>
        readComponentFacts(namespace, component, context),
      );
    } catch (error) {
      throw toSecretsError(
        error,
        `see the secrets of the component "${component}" in ${namespace}`,
      );
    }
  }

  #readUses(
    namespace: string,
    context: RequestContext,
  ): Promise<NamespaceUses> {
    const key = `${callerKey(context)} ${namespace}`;
    return this.#reads.share(key, async () => {
      const [sources, othersPossible] = await Promise.all([
        readNamespaceSources(namespace, context.client),
        areOthersPossible(namespace, context.client),
      ]);
      return { uses: findUses(sources), othersPossible };
    });
  }
}
