import type { SecretSnapshot } from '../api/SecretsApi';
import { SecretsApiError } from '../api/SecretsApiError';
import type { Translate } from '../translations/useSecretsTranslation';
import { compareSecrets, type SecretDifference } from './compareSecrets';

/** Why a save didn't succeed. */
export type SaveFailure =
  /** Nothing was saved. */
  | { step: 'refused'; message: string }
  /** Nothing was saved, because the secret was deleted. */
  | { step: 'deleted' }
  /** Nothing was saved, because the secret changed. `now` is its current state. */
  | { step: 'conflict'; now: SecretSnapshot; since: SecretDifference }
  /** The answer was lost, and the secret looks different now: perhaps by this very save. */
  | { step: 'maybeSaved'; now: SecretSnapshot; since: SecretDifference }
  /** The answer was lost, and the secret hasn't changed. */
  | { step: 'notSaved'; now: SecretSnapshot }
  /** The answer was lost, and the current state is unknown. */
  | { step: 'unconfirmed'; message: string };

export type SaveState = { step: 'idle' | 'saving' } | SaveFailure;

export interface SaveAttempt {
  error: unknown;
  /** The state that the change built on. */
  base: SecretSnapshot;
  reload(): Promise<SecretSnapshot>;
  t: Translate;
}

/** Finds out what is true after a save that didn't succeed. */
export async function judgeFailure(attempt: SaveAttempt): Promise<SaveFailure> {
  const { error, base, t } = attempt;
  if (!(error instanceof SecretsApiError)) {
    return { step: 'refused', message: t('save.unexpected') };
  }
  const { status, message } = error;
  if (status === 404 && base.etag === undefined) {
    return { step: 'deleted' };
  }
  if (status === 412 || status === 404) {
    return describeConflict(attempt);
  }
  return isUnconfirmed(status)
    ? checkUnconfirmed(attempt, message)
    : { step: 'refused', message };
}

async function describeConflict(attempt: SaveAttempt): Promise<SaveFailure> {
  const { base, reload, t } = attempt;
  const refuse = (reason: string): SaveFailure => ({
    step: 'refused',
    message: [t('conflict.title'), reason].join('. '),
  });
  try {
    const now = await reload();
    return now.etag === undefined
      ? refuse(now.secret.factsUnavailable ?? '')
      : {
          step: 'conflict',
          now,
          since: compareSecrets(base.secret, now.secret),
        };
  } catch (error) {
    return isMissing(error)
      ? { step: 'deleted' }
      : refuse(error instanceof Error ? error.message : '');
  }
}

/** Compares the current state of the secret with the state before a save whose answer was lost. */
export async function checkUnconfirmed(
  { base, reload }: Pick<SaveAttempt, 'base' | 'reload'>,
  message: string,
): Promise<SaveFailure> {
  try {
    const now = await reload();
    if (now.etag === undefined) {
      return { step: 'unconfirmed', message };
    }
    return now.etag === base.etag
      ? { step: 'notSaved', now }
      : {
          step: 'maybeSaved',
          now,
          since: compareSecrets(base.secret, now.secret),
        };
  } catch (error) {
    return isMissing(error)
      ? { step: 'deleted' }
      : { step: 'unconfirmed', message };
  }
}

/** Whether a change might have been saved although no answer says so. */
function isUnconfirmed(status: number): boolean {
  return status === 0 || (status >= 500 && status !== 501);
}

function isMissing(error: unknown): boolean {
  return error instanceof SecretsApiError && error.status === 404;
}
