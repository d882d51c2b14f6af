import { useMemo } from 'react';
import { useReplacementText } from '../replacement/useReplacementText';
import { useSyncTexts } from '../sync/useSyncTexts';
import {
  useSecretsTranslation,
  type Translate,
} from '../translations/useSecretsTranslation';
import { useTimeTexts, type TimeTexts } from '../ui/time';
import type { Problem } from './problems';

const platformSecretProblems = {
  missing: 'platform.problem.missing',
  expired: 'platform.problem.expired',
  expiring: 'platform.problem.expiring',
  notReady: 'platform.problem.notReady',
  unknown: 'platform.health.unknown',
  present: 'platform.health.present',
} as const;

export interface ProblemTexts {
  /** What is wrong, in one sentence. */
  detail(problem: Problem): string;
  /** "1 component", "31 secrets", "Nothing". */
  affected(problem: Problem): string;
}

/** Problems in the words of the person's language. */
export function useProblemTexts(): ProblemTexts {
  const { t } = useSecretsTranslation();
  const sync = useSyncTexts();
  const time = useTimeTexts();
  const describeReplacement = useReplacementText();
  return useMemo(
    () => ({
      detail: problem => {
        switch (problem.kind) {
          case 'sync':
            return t('platform.problem.sync', {
              cause: sync.cause(problem.row.sync) ?? '',
            });
          case 'references':
            return describeReference(problem.use, t);
          case 'certificates':
            return describeCertificate(problem.certificate, time, t);
          case 'replacement':
            return describeReplacement(problem.replacement);
          case 'orphaned':
            return t('platform.problem.orphaned');
          case 'planes':
            return describePlane(problem.row, t);
          default:
            return t(platformSecretProblems[problem.health]);
        }
      },
      affected: ({ affected, kind }) => {
        if (kind === 'orphaned' || kind === 'platformSecrets') {
          return t('platform.affected.nothing');
        }
        return 'components' in affected
          ? t('platform.affected.components', { count: affected.components })
          : t('platform.affected.secrets', { count: affected.secrets });
      },
    }),
    [t, sync, time, describeReplacement],
  );
}

function describeReference(
  {
    secret,
    key = '',
    problem,
    plane,
  }: Extract<Problem, { use: unknown }>['use'],
  t: Translate,
): string {
  switch (problem?.code) {
    case 'KEY_MISSING':
      return t('platform.problem.keyMissing', { secret, key });
    case 'NO_STORE':
      return t('platform.problem.noStoreFor', {
        secret,
        plane: plane?.name ?? '',
      });
    case 'OTHER_PLANE':
      return t('platform.problem.otherPlane', {
        secret,
        plane: problem.targetPlane?.name ?? '',
      });
    default:
      return t('platform.problem.secretMissing', { secret });
  }
}

function describeCertificate(
  { expiry, error }: Extract<Problem, { certificate: unknown }>['certificate'],
  time: TimeTexts,
  t: Translate,
): string {
  if (!expiry) {
    return t('platform.problem.unread', { reason: error ?? '' });
  }
  const date = time.date(expiry.notAfter);
  return expiry.daysLeft < 0
    ? t('platform.problem.certificateExpired', { date })
    : t('platform.problem.certificate', { count: expiry.daysLeft, date });
}

function describePlane(
  { state, store, target }: Extract<Problem, { kind: 'planes' }>['row'],
  t: Translate,
): string {
  if (state === 'unreachable') {
    return t('platform.problem.unreachable');
  }
  return target?.usable === false || !store
    ? t('platform.problem.noStore')
    : t('platform.problem.storeNotReady', { store: store.name });
}
