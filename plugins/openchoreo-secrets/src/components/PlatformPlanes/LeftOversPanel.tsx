import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import { usePlaneName } from '../../hooks/platform/usePlaneName';
import type { PlatformPlanesQuery } from '../../hooks/platform/usePlatformPlanes';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { planeKey } from '../../platform/platformSecrets';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { LeftOverItem } from './LeftOverItem';
import { PlanesAnswer } from './PlanesAnswer';

export interface LeftOversPanelProps {
  query: PlatformPlanesQuery;
}

/** The values that no secret stands for, and what could not be looked at. */
export function LeftOversPanel({ query }: LeftOversPanelProps) {
  const { t } = useSecretsTranslation();
  const planeName = usePlaneName();
  return (
    <PlanesAnswer query={query}>
      {({ planeAccess, planes, orphanedValues }) => {
        if (!planeAccess) {
          return (
            <EmptyPanel
              title={t('inventory.noAccess')}
              text={t('inventory.noAccessReason')}
            />
          );
        }
        const { items } = orphanedValues;
        const gaps = [
          ...planes
            .filter(isOutOfReach)
            .map(plane =>
              t('inventory.notLookedAt', { plane: planeName(plane) }),
            ),
          ...orphanedValues.gaps,
          ...(orphanedValues.othersPossible
            ? [t('inventory.othersPossible')]
            : []),
        ];
        return (
          <>
            <Typography variant="body2" paragraph>
              {t('inventory.leftOverLead')}
            </Typography>
            {gaps.map(gap => (
              <Alert key={gap} severity="info" style={{ marginBottom: 8 }}>
                {gap}
              </Alert>
            ))}
            {items.length === 0 && (
              <Typography variant="body2">
                {t(
                  gaps.length === 0
                    ? 'inventory.leftOverNone'
                    : 'inventory.leftOverNoneKnown',
                )}
              </Typography>
            )}
            {items.map(item => (
              <LeftOverItem
                key={`${planeKey(item.planes[0])} ${item.namespace}/${
                  item.name
                }`}
                leftOver={item}
              />
            ))}
            {items.some(({ cleanUp }) => cleanUp) && (
              <Typography variant="body2">{t('inventory.stuck')}</Typography>
            )}
          </>
        );
      }}
    </PlanesAnswer>
  );
}

/** The control plane has no values. */
function isOutOfReach({
  kind,
  state,
}: PlatformPlanes['planes'][number]): boolean {
  return kind !== 'ControlPlane' && state !== 'reachable';
}
