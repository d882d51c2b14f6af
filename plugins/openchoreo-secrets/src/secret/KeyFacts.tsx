import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  type CertificateFacts,
  type SecretFacts,
} from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { stateColors } from '../ui/stateColors';
import { useNow, useTimeTexts } from '../ui/time';
import { judgeValidity } from '../form/judgeValidity';

const DAY_MS = 86_400_000;
const DOCKER_CONFIG_KEY = '.dockerconfigjson';

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

export interface KeyFactsProps {
  keyName: string;
  facts: SecretFacts;
}

/** Whether there are facts about the value of a key. */
export function hasFacts(key: string, facts: SecretFacts | undefined): boolean {
  const { certificates = [], sshKeys = [], registries = [] } = facts ?? {};
  return (
    [...certificates, ...sshKeys].some(it => it.key === key) ||
    (key === DOCKER_CONFIG_KEY && registries.length > 0)
  );
}

/** Facts about the value of one key, known without showing it. */
export function KeyFacts({ keyName, facts }: KeyFactsProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const { certificates = [], sshKeys = [], registries = [] } = facts;
  const lines = [
    ...sshKeys
      .filter(({ key }) => key === keyName)
      .map(({ algorithm, fingerprint }) =>
        t('keyFacts.sshKey', { algorithm, fingerprint }),
      ),
    ...(keyName === DOCKER_CONFIG_KEY ? registries : []).map(
      ({ server, username }) =>
        username
          ? t('keyFacts.registryAs', { server, username })
          : t('keyFacts.registry', { server }),
    ),
  ];
  return (
    <>
      {certificates
        .filter(({ key }) => key === keyName)
        .map((certificate, index) => (
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
  const texts = useTimeTexts();
  const now = useNow();
  const { subject, subjectAlternativeNames, issuer, notBefore, notAfter } =
    certificate;
  const validity = judgeValidity(certificate, now);
  const days = Math.floor((Date.parse(notAfter) - now) / DAY_MS);
  const date = texts.date(validity === 'notYetValid' ? notBefore : notAfter);
  const names =
    subjectAlternativeNames.length > 0
      ? subjectAlternativeNames.join(', ')
      : subject;
  return (
    <Typography variant="caption" component="p" className={classes.fact}>
      <Typography variant="caption" color="textSecondary">
        {t('keyFacts.certificate', { names, issuer })}{' '}
      </Typography>
      <span
        role={validity === 'valid' ? undefined : 'status'}
        className={classes[validity]}
      >
        {t(`keyFacts.${validity}`, { date, count: days })}
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
