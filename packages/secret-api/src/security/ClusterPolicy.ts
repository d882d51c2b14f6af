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
  /** Called when objects of a kind can't be followed, or one of them isn't understood. */
  onProblem(reason: string): void;
}

/** Follows the roles and role bindings of a cluster. While its watches fail, the last known ones apply. */
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

  /** Rejects if the objects can't be listed. Kinds that the cluster doesn't have are followed once it has them. */
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

  /** The roles and bindings that this program understands. */
  list(): PolicyObject[] {
    return this.#informers.flatMap(informer =>
      informer.list().flatMap(object => {
        const understood = understand(object);
        if (!understood) {
          this.#options.onProblem(
            `${object.kind} ${object.metadata?.name} isn't understood and grants nothing`,
          );
        }
        return understood ?? [];
      }),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.#informers.map(informer => informer.stop()));
  }

  /** A list reports each of its objects as a change. */
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
 * What this program doesn't evaluate, such as conditions, narrows a binding. Without that part, a denial applies more
 * widely, and a binding that allows something has to be ignored.
 */
function understand(object: KubernetesObject): PolicyObject | undefined {
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
