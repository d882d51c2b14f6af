import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import ExportIcon from '@material-ui/icons/GetApp';
import { useNavigate } from 'react-router-dom';
import {
  lazy,
  Suspense,
  useDeferredValue,
  useState,
  type ReactNode,
} from 'react';
import { useHasHistory } from '../api/queries';
import { useSecretPath } from '../secret/useSecretPath';
import { Listing, useListing } from '../list/Listing';
import type { SecretRow } from '../list/rows';
import { ScopeBar } from '../list/ScopeBar';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { EmptyPanel } from '../ui/EmptyPanel';
import { ErrorPanel } from '../ui/ErrorPanel';
import { Notice } from '../ui/Notice';
import { useStableCallback } from '../ui/useStableCallback';
import { useUrlState } from '../ui/useUrlState';
import { AttentionCards } from './AttentionCards';
import { CheckProgress, CheckStatus } from './CheckProgress';
import { downloadCsv, problemsCsv, secretsCsv } from './csv';
import { PlanesTable, PlatformSecretsTable } from './PlaneTables';
import { problemKinds, type ProblemKind } from './problems';
import { ProblemsTable } from './ProblemsTable';
import { usePlatformData } from './usePlatformData';
import { useProblemTexts } from './useProblemTexts';

const CertificatesDialog = lazy(() =>
  import('./CertificatesDialog').then(m => ({ default: m.CertificatesDialog })),
);

const RecentlyDeleted = lazy(() =>
  import('../deleted/RecentlyDeleted').then(m => ({
    default: m.RecentlyDeleted,
  })),
);

const views = [
  'attention',
  'secrets',
  'planes',
  'platform',
  'deleted',
] as const;

const titles = {
  attention: 'platform.attention',
  secrets: 'platform.allSecrets',
  planes: 'platform.planes',
  platform: 'platform.platformSecrets',
  deleted: 'deleted.title',
} as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    // Wide tables scroll inside.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  tabs: {
    borderBottom: `1px solid ${theme.palette.divider}`,
    '& .MuiTab-root': {
      minWidth: 0,
      padding: theme.spacing(1, 0),
      marginRight: theme.spacing(3),
      letterSpacing: 0,
      textTransform: 'none',
      color: theme.palette.text.secondary,
    },
    '& .MuiTab-root.Mui-selected': { color: theme.palette.primary.main },
  },
}));

export interface PlatformViewProps {
  namespaceSelect: ReactNode;
}

/** All namespaces: what needs attention, all secrets, planes, and the secrets of the platform. */
export function PlatformView({ namespaceSelect }: PlatformViewProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const texts = useProblemTexts();
  const { parameters, push, replace } = useUrlState();
  const data = usePlatformData();
  const { stream, certificates, rows, problems, unknown } = data;
  const hasHistory = useHasHistory();
  const [isAsking, setIsAsking] = useState(false);
  const view =
    views.find(known => known === parameters.get('view')) ?? views[0];
  const { matching } = useListing(rows);
  const inUrl = parameters.get('problem');
  const kind = problemKinds.find(known => known === inUrl);
  const shown = useDeferredValue(
    kind ? problems.filter(problem => problem.kind === kind) : problems,
  );
  if (stream.error) {
    return (
      <div className={classes.root}>
        <ScopeBar
          namespaceSelect={namespaceSelect}
          isRefreshing={false}
          onRefresh={data.refresh}
        />
        <ErrorPanel error={stream.error} onRetry={data.refresh} />
      </div>
    );
  }
  const pressCard = (pressed: ProblemKind | undefined) => {
    if (pressed === 'certificates' && certificates.progress === 'idle') {
      setIsAsking(true);
    }
    replace({ problem: pressed, page: undefined });
  };
  const exportCsv = () =>
    view === 'secrets'
      ? downloadCsv('secrets.csv', secretsCsv(matching))
      : downloadCsv('problems.csv', problemsCsv(shown, texts.detail));
  return (
    <div className={classes.root}>
      <ScopeBar
        namespaceSelect={namespaceSelect}
        status={<CheckStatus stream={stream} />}
        isRefreshing={stream.progress === 'loading'}
        onRefresh={data.refresh}
      >
        {(view === 'attention' || view === 'secrets') && (
          <Button
            kind="secondary"
            startIcon={<ExportIcon />}
            disabled={(view === 'secrets' ? matching : shown).length === 0}
            onClick={exportCsv}
          >
            {t('platform.export')}
          </Button>
        )}
      </ScopeBar>
      <CheckProgress stream={stream} />
      <Tabs
        className={classes.tabs}
        value={view}
        indicatorColor="primary"
        textColor="primary"
        variant="scrollable"
        aria-label={t('list.allNamespaces')}
        onChange={(_, next: string) =>
          push({ view: next, problem: undefined, page: undefined })
        }
      >
        {views
          .filter(id => id !== 'deleted' || hasHistory || view === id)
          .map(id => (
            <Tab key={id} value={id} label={t(titles[id])} />
          ))}
      </Tabs>
      {view === 'attention' && (
        <>
          <AttentionCards
            problems={problems}
            unknown={unknown}
            isCertificateCheckOpen={certificates.progress !== 'idle'}
            pressed={kind}
            onPress={pressCard}
          />
          {certificates.progress !== 'idle' && (
            <div>
              <CheckStatus stream={certificates} isCertificates />
              <CheckProgress stream={certificates} />
            </div>
          )}
          {data.gaps.map(gap => (
            <Notice key={gap} severity="neutral">
              {gap}
            </Notice>
          ))}
          {shown.length === 0 && stream.progress !== 'loading' ? (
            <EmptyPanel
              title={t(kind ? 'platform.nothingOfKind' : 'platform.nothing')}
            />
          ) : (
            <ProblemsTable problems={shown} />
          )}
        </>
      )}
      {view === 'secrets' && (
        <AllSecrets rows={rows} isComplete={stream.progress === 'complete'} />
      )}
      {view === 'planes' && (
        <PlanesTable
          rows={data.planeRows}
          isLoading={stream.progress === 'loading'}
        />
      )}
      {view === 'platform' &&
        (data.planes?.planeAccess === false ? (
          <EmptyPanel
            title={t('platform.noAccess')}
            text={t('platform.noAccessDetail')}
          />
        ) : (
          <PlatformSecretsTable
            planes={data.planes?.planes ?? (data.planesError ? [] : undefined)}
          />
        ))}
      {view === 'deleted' && (
        <Suspense fallback={<Skeleton height={56} />}>
          <RecentlyDeleted />
        </Suspense>
      )}
      {data.planesError && view !== 'secrets' && view !== 'deleted' && (
        <Notice
          severity="warning"
          role="alert"
          action={{ label: t('state.retry'), onClick: data.refresh }}
        >
          {t('platform.planesFailed')} {data.planesError.message}
        </Notice>
      )}
      {isAsking && (
        <Suspense fallback={null}>
          <CertificatesDialog
            onClose={() => setIsAsking(false)}
            onCheck={() => {
              setIsAsking(false);
              certificates.begin();
            }}
          />
        </Suspense>
      )}
      <Typography variant="caption">
        {view === 'secrets' && t('platform.readOnly')}
      </Typography>
    </div>
  );
}

interface AllSecretsProps {
  rows: SecretRow[];
  isComplete: boolean;
}

/** The secrets of all namespaces; one opens in its own namespace. */
function AllSecrets({ rows, isComplete }: AllSecretsProps) {
  const { t } = useSecretsTranslation();
  const navigate = useNavigate();
  const secretPath = useSecretPath();
  const state = useListing(rows);
  const onOpen = useStableCallback(({ namespace, secret }: SecretRow) =>
    navigate(secretPath(namespace, secret.name)),
  );
  return (
    <Listing
      label={t('platform.allSecrets')}
      rows={rows}
      state={state}
      isPending={!isComplete && rows.length === 0}
      isLoadingMore={!isComplete}
      isComplete={isComplete}
      hasNamespaces
      onOpen={onOpen}
    />
  );
}
