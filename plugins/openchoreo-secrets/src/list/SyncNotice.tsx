import type { PlaneSync } from '@openchoreo-secrets/plugin-common';
import { useMemo, type ReactNode } from 'react';
import { useSync } from '../sync/SyncContext';
import {
  useBaseTranslation,
  type TranslateBase,
} from '../translations/baseTranslationRef';
import { Notice } from '../ui/Notice';
import { planeId, type SecretRow } from './rows';

export interface SyncNoticeProps {
  rows: readonly SecretRow[];
  /** Shows the rows that the notice is about; absent if they are shown already. */
  onShow?(): void;
}

/** Names what isn't synced, in one sentence; nothing if no secret failed and every plane responds. */
export function SyncNotice({ rows, onShow }: SyncNoticeProps) {
  const { t } = useBaseTranslation();
  const { planes } = useSync();
  const { failed, unreachable, silentPlanes } = useMemo(
    () => findTrouble(rows, planes),
    [rows, planes],
  );
  const count = failed.length + unreachable.length;
  if (count === 0) {
    return null;
  }
  return (
    <Notice
      severity="warning"
      action={
        onShow && { label: t('list.notice.show', { count }), onClick: onShow }
      }
    >
      {describe(failed, silentPlanes, t)}
    </Notice>
  );
}

function findTrouble(rows: readonly SecretRow[], planes: PlaneSync[]) {
  const failed = rows.filter(({ sync }) => sync.state === 'failed');
  const unreachable = rows.filter(({ sync }) => sync.state === 'unreachable');
  const affected = new Set(
    unreachable.map(({ secret }) =>
      secret.targetPlane ? planeId(secret.targetPlane) : '',
    ),
  );
  const silentPlanes = planes.filter(plane => affected.has(planeId(plane)));
  return { failed, unreachable, silentPlanes };
}

function describe(
  failed: SecretRow[],
  silentPlanes: PlaneSync[],
  t: TranslateBase,
): ReactNode {
  const name = <strong>{failed[0]?.secret.name}</strong>;
  const plane = <strong>{silentPlanes[0]?.name}</strong>;
  const planes = silentPlanes.length;
  const count = failed.length;
  if (count === 0) {
    return planes === 1
      ? t('list.notice.plane', { plane })
      : t('list.notice.planes', { number: String(planes) });
  }
  if (planes === 0) {
    return count === 1
      ? t('list.notice.secret', { name })
      : t('list.notice.secrets', { number: String(count) });
  }
  const second =
    planes === 1
      ? t('list.notice.andPlane', { plane })
      : t('list.notice.andPlanes', { number: String(planes) });
  return (
    <>
      {count === 1
        ? t('list.notice.secretAnd', { name })
        : t('list.notice.secretsAnd', { number: String(count) })}
      {second}
    </>
  );
}
