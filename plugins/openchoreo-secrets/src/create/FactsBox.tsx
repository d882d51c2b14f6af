import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import OkIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { CertificateFacts } from '@openchoreo-secrets/plugin-common';
import { useCertificateSummary, type KeyFacts } from '../form/keyFacts';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { stateColors } from '../ui/stateColors';

/** Further names are only counted. */
const SHOWN_NAMES = 3;

type Level = 'ok' | 'neutral' | 'warning' | 'error';

const levelIcons = {
  ok: OkIcon,
  neutral: InfoIcon,
  warning: WarningIcon,
  error: ErrorIcon,
};

const useStyles = makeStyles(theme => {
  const colors = stateColors(theme);
  const paint = (color: string) => ({
    borderColor: alpha(color, 0.4),
    backgroundColor: alpha(color, 0.06),
    '& > svg': { color },
  });
  return {
    root: {
      display: 'flex',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
      padding: theme.spacing(1, 1.5),
      border: '1px solid',
      borderRadius: theme.shape.borderRadius,
      '& > svg': { fontSize: 20 },
    },
    ok: paint(colors.ok),
    neutral: paint(colors.neutral),
    warning: paint(colors.warning),
    error: paint(colors.error),
    facts: {
      display: 'grid',
      gridTemplateColumns: 'auto 1fr',
      columnGap: theme.spacing(2),
      margin: 0,
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
  };
});

export interface FactsBoxProps {
  facts: KeyFacts | undefined;
  /** Whether an error or a warning is shown about the value, so that a check mark would mislead. */
  hasProblem: boolean;
}

/** Facts about the value of a field: a certificate, an SSH key, or registries. */
export function FactsBox({ facts, hasProblem }: FactsBoxProps) {
  const { t } = useSecretsTranslation();
  if (!facts) {
    return null;
  }
  const level = hasProblem ? 'neutral' : 'ok';
  const { certificates, registries } = facts;
  const [sshKey] = facts.sshKeys;
  if (certificates.length > 0) {
    return <CertificateBox certificates={certificates} validLevel={level} />;
  }
  if (registries.length > 0) {
    return (
      <Box
        level={level}
        facts={registries.map(({ server }) => [t('registry.server'), server])}
      />
    );
  }
  return sshKey ? (
    <Box
      level={level}
      facts={[
        [
          t('enteredFacts.algorithm'),
          t('enteredFacts.noPassphrase', {
            algorithm: sshKey.algorithm.toUpperCase(),
          }),
        ],
        [t('enteredFacts.fingerprint'), sshKey.fingerprint],
      ]}
    />
  ) : null;
}

function CertificateBox(props: {
  certificates: CertificateFacts[];
  validLevel: Level;
}) {
  const [leaf] = props.certificates;
  const { t } = useSecretsTranslation();
  const { validity, names, date, daysLeft } = useCertificateSummary(leaf);
  const rest = names.length - SHOWN_NAMES;
  const levels = {
    valid: props.validLevel,
    expiring: 'warning',
    notYetValid: 'warning',
    expired: 'error',
  } as const;
  return (
    <Box
      level={levels[validity]}
      facts={[
        [
          t('enteredFacts.names'),
          names.slice(0, SHOWN_NAMES).join(', ') +
            (rest > 0 ? ` +${rest}` : ''),
        ],
        [t('enteredFacts.issuer'), leaf.issuer],
        [
          t('enteredFacts.validUntil'),
          validity === 'valid'
            ? t('enteredFacts.valid', { date, count: daysLeft })
            : t(`keyFacts.${validity}`, { date, count: daysLeft }),
        ],
        [
          t('enteredFacts.chain'),
          t('enteredFacts.certificates', { count: props.certificates.length }),
        ],
      ]}
    />
  );
}

function Box(props: { level: Level; facts: [name: string, value: string][] }) {
  const classes = useStyles();
  const Icon = levelIcons[props.level];
  return (
    <div role="status" className={`${classes.root} ${classes[props.level]}`}>
      <Icon aria-hidden />
      <dl className={classes.facts}>
        {props.facts.map(([name, value]) => (
          <Fact key={`${name} ${value}`} name={name} value={value} />
        ))}
      </dl>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <Typography variant="caption" component="dt" color="textSecondary">
        {name}
      </Typography>
      <Typography variant="caption" component="dd">
        {value}
      </Typography>
    </>
  );
}
