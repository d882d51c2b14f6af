import { InfoCard, Progress } from '@backstage/core-components';
import {
  MissingAnnotationEmptyState,
  useEntity,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { COMPONENT_ANNOTATIONS } from '@openchoreo-secrets/plugin-common';
import { useState, type ReactNode } from 'react';
import { SecretsConnection } from '../api/SecretsConnection';
import { SyncProvider } from '../sync/SyncContext';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { ErrorPanel } from '../ui/ErrorPanel';
import { ComponentSecrets, ReferenceSummary } from './ComponentSecrets';
import {
  openChoreoComponentOf,
  type OpenChoreoComponent,
} from './openChoreoComponent';
import { ReferenceList } from './ReferenceList';
import { environmentsOf, groupReferences } from './references';
import { useComponentSecrets } from './useUsage';

/** How many references the card shows before it is expanded. */
const CARD_LIMIT = 5;

/** The tab of an entity page: the references of the component to secrets. */
export function EntitySecretsContent() {
  const component = openChoreoComponentOf(useEntity().entity);
  return component ? (
    <SecretsConnection>
      <ComponentSecrets {...component} />
    </SecretsConnection>
  ) : (
    <MissingAnnotations />
  );
}

/** The card of an entity page: the first references of the component, broken ones first. */
export function EntitySecretsCard() {
  const component = openChoreoComponentOf(useEntity().entity);
  return component ? (
    <SecretsConnection>
      <ComponentSecretsCard {...component} />
    </SecretsConnection>
  ) : (
    <MissingAnnotations />
  );
}

function MissingAnnotations() {
  return (
    <MissingAnnotationEmptyState
      annotation={Object.values(COMPONENT_ANNOTATIONS)}
    />
  );
}

function ComponentSecretsCard({ namespace, component }: OpenChoreoComponent) {
  const { t } = useSecretsTranslation();
  const { data, error, refetch } = useComponentSecrets(namespace, component);
  const [isExpanded, setIsExpanded] = useState(false);
  const frame = (content: ReactNode, isPadded = true) => (
    <InfoCard
      title={t('reference.title')}
      subheader={
        data && data.uses.length > 0 && <ReferenceSummary answer={data} />
      }
      noPadding={!isPadded}
    >
      {content}
    </InfoCard>
  );
  if (error) {
    return frame(
      <ErrorPanel
        error={error}
        namespace={namespace}
        onRetry={() => void refetch()}
      />,
    );
  }
  if (!data) {
    return frame(<Progress aria-label={t('reference.loading')} />);
  }
  if (data.uses.length === 0) {
    return frame(
      <Typography variant="body2">{t('reference.empty')}</Typography>,
    );
  }
  const count = groupReferences(data.uses).length;
  return frame(
    <>
      {!data.checked && (
        <Typography variant="body2" style={{ padding: 16 }}>
          {t('reference.notChecked', { namespace })}
        </Typography>
      )}
      <SyncProvider namespace={namespace}>
        <ReferenceList
          namespace={namespace}
          answer={data}
          environments={environmentsOf(data.uses)}
          limit={isExpanded ? count : CARD_LIMIT}
        />
      </SyncProvider>
      {count > CARD_LIMIT && !isExpanded && (
        <Button kind="inPlace" onClick={() => setIsExpanded(true)}>
          {t('reference.showAll', { number: String(count) })}
        </Button>
      )}
    </>,
    false,
  );
}
