import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { CertificateFacts } from '@openchoreo-secrets/plugin-common';
import { useCertificateSummary, type KeyFacts } from '../form/keyFacts';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { stateColors } from '../ui/stateColors';

const useStyles = makeStyles(theme => {
  const colors = stateColors(theme);
  return {
    fact: { overflowWrap: 'anywhere' },
    expired: { color: colors.error },
    notYetValid: { color: colors.warning },
    expiring: { color: colors.warning },
    valid: {},
  };
});

/** Facts about the value of one key, known without showing it. */
export function KeyFactLines({ facts }: { facts: KeyFacts }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const lines = [
    ...facts.sshKeys.map(({ algorithm, fingerprint }) =>
      t('keyFacts.sshKey', { algorithm, fingerprint }),
    ),
    ...facts.registries.map(({ server, username }) =>
      username
        ? t('keyFacts.registryAs', { server, username })
        : t('keyFacts.registry', { server }),
    ),
  ];
  return (
    <>
      {facts.certificates.map((certificate, index) => (
        <CertificateLine key={index} certificate={certificate} />
      ))}
      {lines.map(line => (
        <Typography
          key={line}
          variant="caption"
          color="textSecondary"
          component="p"
          className={classes.fact}
        >
          {line}
        </Typography>
      ))}
    </>
  );
}

function CertificateLine({ certificate }: { certificate: CertificateFacts }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const { validity, names, date, daysLeft } =
    useCertificateSummary(certificate);
  return (
    <Typography variant="caption" component="p" className={classes.fact}>
      <Typography variant="caption" color="textSecondary">
        {t('keyFacts.certificate', {
          names: names.join(', '),
          issuer: certificate.issuer,
        })}{' '}
      </Typography>
      <span
        role={validity === 'valid' ? undefined : 'status'}
        className={classes[validity]}
      >
        {t(`keyFacts.${validity}`, { date, count: daysLeft })}
      </span>
      {certificate.keyMatches === false && (
        <span role="status" className={classes.expired}>
          {' '}
          {t('keyFacts.keyMismatch')}
        </span>
      )}
    </Typography>
  );
}
