import type {
  ComponentSecrets,
  NamespaceUsage,
  SecretUsage,
  SecretUse,
} from '@openchoreo-secrets/plugin-common';
import { toSecretsError } from '../../upstream/toSecretsError';
import type { RequestContext } from '../RequestContext';
import { fromSecretReference } from '../secrets/toSecretMetadata';
import {
  assertComponentId,
  assertNamespace,
  assertSecretId,
} from '../validation';
import { areOthersPossible } from './areOthersPossible';
import { findUses } from './findUses';
import { judgeUses, summarizeUses } from './judgeUses';
import {
  readKnownSecret,
  readReferences,
  toKnownSecrets,
} from './readKnownSecrets';
import {
  readComponentSources,
  readNamespaceSources,
  readPlaneFacts,
} from './readUsageSources';
import { callerKey, SharedReads } from './SharedReads';
import type { ComponentFacts, UsageService } from './UsageService';

interface NamespaceUses {
  uses: SecretUse[];
  othersPossible: boolean;
}

/** Computes usage from the objects that the caller has access to. The number of calls doesn't depend on the components. */
export class DefaultUsageService implements UsageService {
  readonly #reads = new SharedReads<NamespaceUses>();
  readonly #componentReads = new SharedReads<ComponentFacts>();

  async getNamespaceUsage(
    namespace: string,
    context: RequestContext,
  ): Promise<NamespaceUsage> {
    assertNamespace(namespace);
    try {
      const { uses, othersPossible } = await this.#readUses(namespace, context);
      return { secrets: summarizeUses(uses), othersPossible };
    } catch (error) {
      throw toSecretsError(error, `load the usage of secrets in ${namespace}`);
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
      throw toSecretsError(
        error,
        `load the usage of "${name}" in ${namespace}`,
      );
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
        `load the secrets of the component "${component}" in ${namespace}`,
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

/** Reads the uses of a component and judges them by the secrets and planes that the caller has access to. */
async function readComponentFacts(
  namespace: string,
  component: string,
  context: RequestContext,
): Promise<ComponentFacts> {
  const { client } = context;
  const [sources, references, planes] = await Promise.all([
    readComponentSources(namespace, component, client),
    readReferences(namespace, context),
    readPlaneFacts(namespace, client),
  ]);
  const uses = judgeUses(
    findUses(sources),
    references && toKnownSecrets(references),
    planes,
  );
  const used = new Set(uses.map(({ secret }) => secret));
  return {
    answer: {
      component,
      project: sources.components[0].spec?.owner.projectName ?? '',
      checked: references !== undefined,
      uses,
      secrets: (references ?? [])
        .filter(({ metadata }) => used.has(metadata.name))
        .map(fromSecretReference),
    },
    bindings: sources.bindings,
    references: references ?? [],
  };
}
