import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import type { CertificateScan } from '../../hooks/platform/useCertificateScan';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import {
  certificateGroups,
  groupOf,
  type CertificateRow,
} from '../../platform/certificateRows';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { CertificatesIntroduction } from './CertificatesIntroduction';
import { CertificatesTable } from './CertificatesTable';
import { EmptyPart } from './EmptyPart';
import { PlatformProgress } from './PlatformProgress';

export interface CertificatesPanelProps {
  scan: CertificateScan;
  rows: CertificateRow[];
}

/** What was found of certificates, by how urgent it is; before that, what looking for them means. */
export function CertificatesPanel({ scan, rows }: CertificatesPanelProps) {
  const { t } = useSecretsTranslation();
  if (scan.progress === 'idle') {
    return <CertificatesIntroduction onBegin={scan.begin} />;
  }
  if (scan.error) {
    return <ErrorPanel error={scan.error} onRetry={scan.begin} />;
  }
  const isLimited = scan.progress === 'complete' && Boolean(scan.end?.after);
  const isComplete = scan.progress === 'complete' && !isLimited;
  return (
    <>
      <PlatformProgress state={scan} subject="certificates" />
      {isLimited && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" onClick={scan.proceed}>
              {t('platform.certificatesProceed')}
            </Button>
          }
        >
          {t('platform.certificatesLimited', {
            limit: String(scan.start?.limit),
          })}
        </Alert>
      )}
      {certificateGroups.map(group => (
        <CertificatesTable
          key={group}
          group={group}
          rows={rows.filter(row => groupOf(row) === group)}
          isComplete={isComplete}
        />
      ))}
      {rows.length === 0 && <EmptyPart isComplete={isComplete} />}
    </>
  );
}
