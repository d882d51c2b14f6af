import { SecretsApiError } from '../../api/SecretsApiError';
import type { SecretSnapshot } from '../../api/SecretsApi';
import type { Translate } from '../../translations/useSecretsTranslation';
import { compareSecrets } from './compareSecrets';
import type { SaveFailure } from './types';

export interface SaveAttempt {
  error: unknown;
  /** What the change was based on. */
  sent: SecretSnapshot;
  /** Gets the state of the secret. */
  reload(): Promise<SecretSnapshot>;
  t: Translate;
}

/** Finds out what is true after an attempt to save that did not succeed. */
export async function judgeFailure(attempt: SaveAttempt): Promise<SaveFailure> {
  const { error, t } = attempt;
  if (!(error instanceof SecretsApiError)) {
    return { step: 'refused', message: t('create.unexpected') };
  }
  const { status, message, code = '' } = error;
  if (status === 412) {
    return describeConflict(attempt);
  }
  return isUnconfirmed(status)
    ? describeUnconfirmed(attempt, {
        message,
        isExplained: code.startsWith('UPDATE_UNCONFIRMED'),
      })
    : { step: 'refused', message };
}

async function describeConflict({
  sent,
  reload,
  t,
}: SaveAttempt): Promise<SaveFailure> {
  try {
    const now = await reload();
    if (now.etag === undefined) {
      return refuseChanged(now.secret.factsUnavailable ?? '', t);
    }
    const since = compareSecrets(sent.secret, now.secret);
    return { step: 'conflict', now, since };
  } catch (error) {
    const { name } = sent.secret;
    const reason = error instanceof Error ? error.message : '';
    return isMissing(error)
      ? { step: 'refused', message: t('edit.gone', { name }) }
      : refuseChanged(reason, t);
  }
}

/** Somebody else was faster, and what they did cannot be seen now. */
function refuseChanged(reason: string, t: Translate): SaveFailure {
  return {
    step: 'refused',
    message: `${t('edit.conflictTitle')} ${t('edit.conflictKept')} ${reason}`,
  };
}

async function describeUnconfirmed(
  { sent, reload }: SaveAttempt,
  told: { message: string; isExplained: boolean },
): Promise<SaveFailure> {
  try {
    const now = await reload();
    if (sent.etag !== undefined && now.etag === undefined) {
      return { step: 'unconfirmed', ...told };
    }
    const isSame = now.etag !== undefined && now.etag === sent.etag;
    return {
      step: 'unconfirmed',
      ...told,
      now,
      since: isSame ? undefined : compareSecrets(sent.secret, now.secret),
    };
  } catch {
    return { step: 'unconfirmed', ...told };
  }
}

/** Whether a change may have been made although no answer says so. */
function isUnconfirmed(status: number): boolean {
  return status === 0 || (status >= 500 && status !== 501);
}

function isMissing(error: unknown): boolean {
  return error instanceof SecretsApiError && error.status === 404;
}
