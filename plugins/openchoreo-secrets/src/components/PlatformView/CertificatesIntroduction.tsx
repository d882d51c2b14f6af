import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';

export interface CertificatesIntroductionProps {
  onBegin(): void;
}

/** What looking for certificates means, before anybody does it. */
export function CertificatesIntroduction({
  onBegin,
}: CertificatesIntroductionProps) {
  const { t } = useSecretsTranslation();
  return (
    <>
      <Typography variant="body1" paragraph style={{ maxWidth: 640 }}>
        {t('platform.certificatesLead')}
      </Typography>
      <Button variant="contained" color="primary" onClick={onBegin}>
        {t('platform.certificatesBegin')}
      </Button>
    </>
  );
}
