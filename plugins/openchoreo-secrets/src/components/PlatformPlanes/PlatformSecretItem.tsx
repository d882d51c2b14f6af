import Box from '@material-ui/core/Box';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PlatformSecretState } from '@openchoreo-secrets/plugin-common';
import { formatDate } from '../../ui/time';
import { useLocale } from '../../ui/useLocale';
import {
  useSecretsTranslation,
  type Translate,
} from '../../translations/useSecretsTranslation';
import {
  daysUntil,
  healthOf,
  type PlatformSecretHealth,
} from '../../platform/platformSecrets';
import { CommandBlock } from '../../ui/CommandBlock';
import { StateDot } from '../SyncState/StateDot';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1, 0) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
  },
  name: { flex: '1 1 240px', overflowWrap: 'anywhere' },
}));

const dots = {
  missing: 'failed',
  expired: 'failed',
  expiring: 'syncing',
  notReady: 'syncing',
  unknown: 'unknown',
  present: 'synced',
} as const;

const purposes = {
  'backstage-backend-secret': 'inventory.purposeBackstage',
  'thunder-client-secret': 'inventory.purposeThunder',
  'cluster-gateway-ca': 'inventory.purposeGatewayCa',
  'cluster-agent-tls': 'inventory.purposeAgentTls',
  'registry-credentials': 'inventory.purposeRegistry',
} as const;

export interface PlatformSecretItemProps {
  secret: PlatformSecretState;
  /** In milliseconds since 1970. */
  now: number;
}

/** One secret that OpenChoreo needs: whether it is there, what for, and what to do where all is not well. */
export function PlatformSecretItem(props: PlatformSecretItemProps) {
  const { secret, now } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const locale = useLocale();
  const health = healthOf(secret, now);
  const purpose = purposes[secret.secret as keyof typeof purposes];
  const { namespace, name, commands } = secret;
  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <div className={classes.name}>
          <Typography variant="subtitle2" component="h4">
            {secret.secret}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {[
              purpose && t(purpose),
              name === secret.secret
                ? t('inventory.place', { namespace })
                : t('inventory.placeAs', { name, namespace }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </div>
        <Typography variant="body2">
          <StateDot state={dots[health]} />
          {t(`inventory.${health}`)}
        </Typography>
      </div>
      {remarksOn(secret, health, { now, locale, t }).map(remark => (
        <Typography key={remark} variant="body2">
          {remark}
        </Typography>
      ))}
      {commands && needsHelp(health) && (
        <Box mt={1}>
          <CommandBlock
            label={t('inventory.nextStep', { name })}
            command={commands}
          />
        </Box>
      )}
    </li>
  );
}

/** What a remark is written with. */
interface RemarkContext {
  now: number;
  locale: string;
  t: Translate;
}

function needsHelp(health: PlatformSecretHealth): boolean {
  return health !== 'present' && health !== 'unknown';
}

function remarksOn(
  { message, certificate, certificateUnknown }: PlatformSecretState,
  health: PlatformSecretHealth,
  context: RemarkContext,
): string[] {
  const { t } = context;
  const notAfter = certificate?.notAfter;
  return [
    message,
    health === 'missing' && t('inventory.missingHint'),
    notAfter && expiryOf(notAfter, context),
    certificate?.message &&
      t('inventory.certManager', { message: certificate.message }),
    certificateUnknown &&
      t('inventory.noExpiry', { reason: certificateUnknown }),
  ].filter((remark): remark is string => Boolean(remark));
}

function expiryOf(notAfter: string, { now, locale, t }: RemarkContext): string {
  const date = formatDate(notAfter, locale);
  const count = daysUntil(notAfter, now);
  return count < 0
    ? t('inventory.expiredOn', { date })
    : t('inventory.expiresIn', { count, date });
}
