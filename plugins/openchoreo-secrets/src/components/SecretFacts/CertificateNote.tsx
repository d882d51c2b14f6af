import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { CertificateFacts } from '@openchoreo-secrets/plugin-common';
import { formatDate } from '../../ui/time';
import { useLocale } from '../../ui/useLocale';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { judgeValidity } from '../../secret/judgeValidity';

export interface CertificateNoteProps {
  certificate: CertificateFacts;
}

/** Whose a certificate is, who signed it and how long it is valid. */
export function CertificateNote({ certificate }: CertificateNoteProps) {
  const { t } = useSecretsTranslation();
  const locale = useLocale();
  const { subject, issuer, subjectAlternativeNames, notBefore, notAfter } =
    certificate;
  const validity = judgeValidity(certificate, Date.now());
  const text = (
    <>
      <Typography variant="body2">
        <strong>{subject}</strong>
        {subjectAlternativeNames.length > 0 &&
          ` (${subjectAlternativeNames.join(', ')})`}
      </Typography>
      <Typography variant="body2">
        {t('facts.certificate', {
          issuer,
          from: formatDate(notBefore, locale),
          until: formatDate(notAfter, locale),
        })}
        {validity !== 'valid' && ` ${t(`facts.${validity}`)}`}
        {certificate.keyMatches === false && ` ${t('facts.keyMismatch')}`}
      </Typography>
    </>
  );
  return validity === 'valid' && certificate.keyMatches !== false ? (
    <div>{text}</div>
  ) : (
    <Alert severity={validity === 'expired' ? 'error' : 'warning'}>
      {text}
    </Alert>
  );
}
