import Card from '@material-ui/core/Card';
import CardActionArea from '@material-ui/core/CardActionArea';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SyncStateName } from '@openchoreo-secrets/plugin-common';
import clsx from 'clsx';
import { StateIcon } from '../sync/SyncState';
import {
  useSecretsTranslation,
  type Translate,
} from '../translations/useSecretsTranslation';
import { problemKinds, type Problem, type ProblemKind } from './problems';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: theme.spacing(2),
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: '1fr 1fr',
      gap: theme.spacing(1),
    },
  },
  area: {
    height: '100%',
    padding: theme.spacing(1.5, 2),
    display: 'grid',
    gridTemplateColumns: '1fr',
    alignContent: 'start',
    gap: theme.spacing(0.5),
  },
  pressed: {
    borderColor: theme.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
  },
  head: { display: 'flex', justifyContent: 'space-between' },
  icon: { width: 20, height: 20 },
}));

export interface AttentionCardsProps {
  problems: Problem[];
  /** The kinds of problems that can't be found without access to planes, or before a check. */
  unknown: ProblemKind[];
  isCertificateCheckOpen: boolean;
  pressed: ProblemKind | undefined;
  onPress(kind: ProblemKind | undefined): void;
}

/** How many problems there are of each kind; a card filters the list below. */
export function AttentionCards(props: AttentionCardsProps) {
  const { problems, unknown, pressed, onPress } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {problemKinds.map(kind => {
        const found = problems.filter(problem => problem.kind === kind);
        const isUnknown = unknown.includes(kind);
        const isPressed = pressed === kind;
        if (kind === 'replacement' && found.length === 0 && !isPressed) {
          // Most portals set no reminders.
          return null;
        }
        return (
          <Card
            key={kind}
            variant="outlined"
            className={clsx(isPressed && classes.pressed)}
          >
            <CardActionArea
              className={classes.area}
              aria-pressed={isPressed}
              onClick={() => onPress(isPressed ? undefined : kind)}
            >
              <div className={classes.head}>
                <Typography
                  variant="h6"
                  component="span"
                  color={found.length === 0 ? 'textSecondary' : 'inherit'}
                >
                  {isUnknown ? '–' : found.length}
                </Typography>
                <StateIcon
                  className={classes.icon}
                  state={isUnknown ? 'unknown' : stateOf(found)}
                />
              </div>
              <Typography variant="subtitle2" component="span">
                {t(`platform.card.${kind}`)}
              </Typography>
              <Typography
                variant="caption"
                color="textSecondary"
                component="span"
              >
                {isUnknown
                  ? describeUnknown(kind, props, t)
                  : describe(kind, found, t)}
              </Typography>
            </CardActionArea>
          </Card>
        );
      })}
    </div>
  );
}

function stateOf(found: Problem[]): SyncStateName {
  if (found.length === 0) {
    return 'synced';
  }
  return found.some(({ severity }) => severity === 'error')
    ? 'failed'
    : 'unreachable';
}

function describeUnknown(
  kind: ProblemKind,
  { isCertificateCheckOpen }: AttentionCardsProps,
  t: Translate,
): string {
  return kind === 'certificates' && !isCertificateCheckOpen
    ? t('platform.card.checkNow')
    : t('platform.card.unknown');
}

function describe(kind: ProblemKind, found: Problem[], t: Translate): string {
  const countOf = (valueOf: (problem: Problem) => string | undefined) =>
    new Set(found.map(valueOf)).size;
  if (kind === 'certificates') {
    return t('platform.card.certificatesDetail');
  }
  if (kind === 'replacement') {
    return t('platform.card.replacementDetail');
  }
  if (kind === 'planes') {
    return t('platform.card.planesDetail');
  }
  if (found.length === 0) {
    return t(`platform.card.${kind}None`);
  }
  switch (kind) {
    case 'sync':
      return t('platform.card.onPlanes', {
        count: countOf(({ plane }) => plane && `${plane.kind}/${plane.name}`),
      });
    case 'references':
      return t('platform.affected.components', {
        count: countOf(({ namespace, name }) => `${namespace}/${name}`),
      });
    case 'orphaned':
      return t('platform.card.namespaces', {
        count: countOf(({ namespace }) => namespace),
      });
    default:
      return t('platform.card.missing', { number: String(found.length) });
  }
}
