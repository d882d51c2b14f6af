import {
  CATEGORY_LABEL,
  type CategoryId,
  type CopiedSecret,
  type CopyResult,
  type CopyTarget,
  DEFAULT_CATEGORY,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../errors';
import { toSecretsError } from '../../upstream/toSecretsError';
import {
  assertOpenChoreoAllows,
  assertRevealIsOn,
} from '../access/accessRules';
import { mapInOrder } from '../asyncIterables';
import { describeFailure, type RequestContext } from '../RequestContext';
import { readStoredSecret } from '../secrets/read/readStoredSecret';
import type { RevealLimit } from '../secrets/read/revealValue';
import type { NewSecret, SecretsService } from '../secrets/SecretsService';
import { pickUserLabels } from '../secrets/toSecretMetadata';
import type { CopyService, SecretCopy } from './CopyService';

/** Concurrent creates. Each waits for a plane. */
const CONCURRENCY = 4;

export interface DefaultCopyServiceOptions {
  /** Checks the permission to create in each target, and creates the copy. */
  secrets: Pick<SecretsService, 'createSecret'>;
  revealLimit: RevealLimit;
  isRevealAllowed: boolean;
}

/** Reads the source once and creates each copy as the person. */
export class DefaultCopyService implements CopyService {
  readonly #options: DefaultCopyServiceOptions;

  constructor(options: DefaultCopyServiceOptions) {
    this.#options = options;
  }

  async copySecret(
    { targets, ...id }: SecretCopy,
    context: RequestContext,
  ): Promise<CopyResult> {
    const { secrets, revealLimit, isRevealAllowed } = this.#options;
    assertRevealIsOn(isRevealAllowed);
    await assertOpenChoreoAllows('reveal', id, context);
    await revealLimit.take(context.credentials);
    const act = `copy "${id.name}" in ${id.namespace}`;
    const { values, type, labels } = await readStoredSecret(
      id,
      context.client,
      act,
    );
    const [binaryKey] = values.binaryKeys;
    if (binaryKey !== undefined) {
      throw new SecretsError({
        status: 422,
        code: 'BINARY_VALUE',
        message: `Can't ${act}: "${binaryKey}" contains binary data, which OpenChoreo's API can't write. Use kubectl.`,
      });
    }
    const content = {
      values,
      type,
      category: (labels[CATEGORY_LABEL] ?? DEFAULT_CATEGORY) as CategoryId,
      labels: pickUserLabels(labels),
    };
    const create = async (target: CopyTarget): Promise<CopiedSecret> => {
      const copy: NewSecret = { ...content, ...target };
      try {
        await secrets.createSecret(copy, context);
        return { ...target, created: true };
      } catch (error) {
        const failed = `create "${target.name}" in ${target.namespace}`;
        const { code } = toSecretsError(error, failed);
        return {
          ...target,
          created: false,
          ...(code && { code }),
          message: describeFailure(error, failed, context),
        };
      }
    };
    return { items: await mapInOrder(targets, create, CONCURRENCY) };
  }
}
