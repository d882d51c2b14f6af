import type { KubeConfig, KubernetesObject } from '@kubernetes/client-node';
import { Informer } from '../kubernetes';
import type { PolicyObject } from './policyObjects';
import { isPolicyObject } from './readPolicyFile';

const kinds = [
  'ClusterAuthzRole',
  'ClusterAuthzRoleBinding',
  'AuthzRole',
  'AuthzRoleBinding',
];

export interface ClusterPolicyOptions {
  kubeConfig: KubeConfig;
  /** Called when a watch fails or an object isn't supported. */
  onProblem(reason: string): void;
}

/** Watches the roles and role bindings of a cluster. If a watch fails, the last known objects apply. */
export class ClusterPolicy {
  readonly #options: ClusterPolicyOptions;
  readonly #informers: Informer[];
  #isChanging = false;
  #listener?: (objects: PolicyObject[]) => void;

  private constructor(options: ClusterPolicyOptions) {
    this.#options = options;
    this.#informers = kinds.map(kind =>
      Informer.create({
        kubeConfig: options.kubeConfig,
        apiVersion: 'openchoreo.dev/v1alpha1',
        kind,
        onChange: () => this.#changeSoon(),
        onProblem: options.onProblem,
      }),
    );
  }

  /** Rejects if the objects can't be listed. Kinds that the cluster doesn't serve yet are watched once available. */
  static async start(options: ClusterPolicyOptions): Promise<ClusterPolicy> {
    const policy = new ClusterPolicy(options);
    try {
      await Promise.all(policy.#informers.map(informer => informer.start()));
    } catch (error) {
      await policy.stop();
      throw error;
    }
    return policy;
  }

  /** Calls the listener with all roles and bindings after each change. */
  onChange(listener: (objects: PolicyObject[]) => void): void {
    this.#listener = listener;
  }

  /** Returns the supported roles and bindings. */
  list(): PolicyObject[] {
    return this.#informers.flatMap(informer =>
      informer.list().flatMap(object => {
        const supported = asSupported(object);
        if (!supported) {
          this.#options.onProblem(
            `${object.kind} ${object.metadata?.name} isn't supported and grants nothing`,
          );
        }
        return supported ?? [];
      }),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.#informers.map(informer => informer.stop()));
  }

  /** Coalesces changes, because a list reports each object as a change. */
  #changeSoon(): void {
    if (this.#listener && !this.#isChanging) {
      this.#isChanging = true;
      setImmediate(() => {
        this.#isChanging = false;
        this.#listener?.(this.list());
      });
    }
  }
}

/**
 * Handles unsupported parts of a binding, such as conditions, which narrow the binding. A denial applies without the
 * unsupported part; a binding that allows actions is ignored.
 */
function asSupported(object: KubernetesObject): PolicyObject | undefined {
  const { spec } = object as { spec?: Partial<DenialSpec> };
  const { effect, roleMappings = [] } = spec ?? {};
  const widened = [
    roleMappings.map(({ roleRef, scope }) => ({ roleRef, scope })),
    roleMappings.map(({ roleRef }) => ({ roleRef })),
  ].map(mappings => ({ ...object, spec: { ...spec, roleMappings: mappings } }));
  return [object, ...(effect === 'deny' ? widened : [])].find(isPolicyObject);
}

interface DenialSpec {
  effect: string;
  roleMappings: { roleRef: unknown; scope?: unknown }[];
}
