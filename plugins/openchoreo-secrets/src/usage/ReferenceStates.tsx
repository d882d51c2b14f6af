import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  ComponentConsumer,
  ComponentSecrets,
  SecretMetadata,
  SecretUse,
} from '@openchoreo-secrets/plugin-common';
import { useSync } from '../sync/SyncContext';
import { SyncState } from '../sync/SyncState';
import { useSyncTexts } from '../sync/useSyncTexts';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import type { Reference } from './references';
import { referenceState, type ReferenceState } from './referenceState';

const useStyles = makeStyles({
  absent: { display: 'inline-flex', gap: 8 },
  dash: { width: 16, flex: 'none', textAlign: 'center' },
});

/** What the sync states of the references of a component are computed from. */
export interface ReferenceSources {
  answer: ComponentSecrets;
  /** Absent until the workloads are known. */
  consumers?: ComponentConsumer[];
}

export interface StateOfUse extends ReferenceState {
  caption?: string;
}

/** Returns a function that gives the sync state of a use, with the caption below the word. */
export function useReferenceStates({ answer, consumers }: ReferenceSources) {
  const { t } = useSecretsTranslation();
  const { judge } = useSync();
  const texts = useSyncTexts();
  return (use: SecretUse): StateOfUse => {
    const secret: SecretMetadata | undefined = answer.secrets.find(
      ({ name }) => name === use.secret,
    );
    const judgement = secret && judge(secret);
    const state = referenceState({
      use,
      isChecked: answer.checked,
      judgement,
      consumer:
        consumers &&
        (consumers.find(
          item =>
            item.secret === use.secret && item.environment === use.environment,
        ) ??
          'none'),
    });
    const { cause, isOfSecret } = state;
    const ofSecret = isOfSecret && judgement && texts.cause(judgement);
    if (ofSecret) {
      return { ...state, caption: ofSecret };
    }
    if (use.origin === 'build' && !cause && secret?.targetPlane) {
      return { ...state, caption: t('reference.onPlane', secret.targetPlane) };
    }
    return {
      ...state,
      ...(cause && {
        caption: t(`reference.cause.${cause}`, { key: use.key ?? '' }),
      }),
    };
  };
}

export interface ReferenceCellProps {
  reference: Reference;
  environment: string;
  stateOf(use: SecretUse): StateOfUse;
}

/** The state of a reference that no environment has: of a build, or of the next release. */
export function BuildState({
  reference: { use },
  stateOf,
}: Omit<ReferenceCellProps, 'environment'>) {
  const { state, caption } = stateOf(use);
  return use.origin === 'build' || use.problem?.broken ? (
    <SyncState state={state} cause={caption} />
  ) : (
    <NoState isReleased={false} />
  );
}

/** The state of a reference in one environment; a dash where the environment doesn't use it. */
export function ReferenceCell(props: ReferenceCellProps) {
  const { reference, environment, stateOf } = props;
  const { byEnvironment, use: first, isBroken } = reference;
  const isReleased = byEnvironment.size > 0;
  const use =
    byEnvironment.get(environment) ??
    (isBroken && !isReleased ? first : undefined);
  if (use) {
    const { state, caption } = stateOf(use);
    return <SyncState state={state} cause={caption} />;
  }
  return <NoState isReleased={isReleased} />;
}

function NoState({ isReleased }: { isReleased: boolean }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <span className={classes.absent}>
      <span aria-hidden className={classes.dash}>
        –
      </span>
      <span>
        <Typography variant="body2" color="textSecondary" component="span">
          {t(isReleased ? 'reference.notUsed' : 'reference.notReleased')}
        </Typography>
        {!isReleased && (
          <Typography
            variant="caption"
            color="textSecondary"
            component="span"
            display="block"
          >
            {t('reference.nextRelease')}
          </Typography>
        )}
      </span>
    </span>
  );
}
