import Typography from '@material-ui/core/Typography';
import type {
  PlatformNamespace,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { useNow } from '../../ui/time';
import type { PlatformPlanesQuery } from '../../hooks/platform/usePlatformPlanes';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import {
  healthOf,
  planeKey,
  planesWithSecrets,
} from '../../platform/platformSecrets';
import { PlanesAnswer } from './PlanesAnswer';
import { PlanePlatformSecrets } from './PlanePlatformSecrets';

export interface PlatformSecretsPanelProps {
  query: PlatformPlanesQuery;
  sharedPlanes: TargetPlane[];
  namespaces: PlatformNamespace[];
}

/** The secrets that OpenChoreo itself needs, plane by plane. */
export function PlatformSecretsPanel(props: PlatformSecretsPanelProps) {
  const { query, sharedPlanes, namespaces } = props;
  const { t } = useSecretsTranslation();
  const now = useNow();
  return (
    <PlanesAnswer query={query}>
      {answer => {
        const planes = planesWithSecrets(answer, sharedPlanes, namespaces, now);
        const healths = planes.flatMap(({ secrets }) =>
          secrets.map(secret => healthOf(secret, now)),
        );
        const count = (...wanted: string[]) =>
          String(healths.filter(health => wanted.includes(health)).length);
        return (
          <>
            <Typography variant="body2" paragraph>
              {t('inventory.summary', {
                missing: count('missing'),
                ending: count('expired', 'expiring', 'notReady'),
                unknown: count('unknown'),
              })}
            </Typography>
            {planes.map(plane => (
              <PlanePlatformSecrets
                key={planeKey(plane)}
                plane={plane}
                now={now}
              />
            ))}
          </>
        );
      }}
    </PlanesAnswer>
  );
}
