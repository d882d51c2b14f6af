import type { Change } from '../../kubernetes/storage/types';
import type { KubernetesObject } from '../../kubernetes/types';
import { objectKeyOf } from '../objectKey';
import { specOf } from './PushSecretSpec';

/** Which PushSecrets push which Secret. */
export interface SourceIndex {
  /** Takes over what an informer tells of PushSecrets. */
  update(change: Pick<Change, 'type' | 'object' | 'previous'>): void;
  /** The keys of the PushSecrets that push the Secret with this key. */
  consumersOf(secretKey: string): Iterable<string>;
}

export class InMemorySourceIndex implements SourceIndex {
  readonly #consumers = new Map<string, Set<string>>();

  private constructor() {}

  static create(): InMemorySourceIndex {
    return new InMemorySourceIndex();
  }

  update({
    type,
    object,
    previous,
  }: Pick<Change, 'type' | 'object' | 'previous'>): void {
    const key = objectKeyOf(object);
    this.#consumers.get(sourceKeyOf(previous ?? object))?.delete(key);
    if (type === 'DELETED') {
      return;
    }
    const source = sourceKeyOf(object);
    const consumers = this.#consumers.get(source) ?? new Set();
    this.#consumers.set(source, consumers.add(key));
  }

  consumersOf(secretKey: string): Iterable<string> {
    return this.#consumers.get(secretKey) ?? [];
  }
}

function sourceKeyOf(pushSecret: KubernetesObject): string {
  const { namespace } = pushSecret.metadata;
  return `${namespace}/${specOf(pushSecret).selector.secret?.name}`;
}
