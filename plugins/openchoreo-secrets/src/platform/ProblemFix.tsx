import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { OrphanedValue } from '@openchoreo-secrets/plugin-common';
import {
  useSecretsTranslation,
  type Translate,
} from '../translations/useSecretsTranslation';
import { CommandBlock } from '../ui/CommandBlock';
import { useTimeTexts } from '../ui/time';
import type { Problem } from './problems';

const useStyles = makeStyles(({ spacing }) => ({
  root: { display: 'grid', gap: spacing(1), padding: spacing(1, 0, 2) },
}));

/** What can be done about a problem, below its row. */
export function ProblemFix({ problem }: { problem: Problem }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const time = useTimeTexts();
  const { name } = problem;
  switch (problem.kind) {
    case 'orphaned': {
      const { cleanUp, createdAt } = problem.value;
      return (
        <div className={classes.root}>
          {[
            createdAt &&
              t('platform.orphaned.created', { date: time.date(createdAt) }),
            ...describeOrphaned(problem.value, t),
          ].map(text => text && <Text key={text}>{text}</Text>)}
          {cleanUp && (
            <CommandBlock
              label={t('platform.orphaned.commands', { name })}
              command={cleanUp}
            />
          )}
        </div>
      );
    }
    case 'platformSecrets': {
      const { commands, message, certificate, namespace } = problem.secret;
      return (
        <div className={classes.root}>
          <Text>{t('platform.secret.place', { namespace })}</Text>
          {message && <Text>{message}</Text>}
          {certificate?.notAfter && (
            <Text>
              {t('platform.secret.expires', {
                date: time.date(certificate.notAfter),
              })}
            </Text>
          )}
          {commands && (
            <CommandBlock
              label={t('platform.secret.nextStep', { name })}
              command={commands}
            />
          )}
        </div>
      );
    }
    case 'planes': {
      const { known, target, store } = problem.row;
      return (
        <div className={classes.root}>
          <Text>
            {store?.message ?? known?.message ?? target?.reason ?? ''}
          </Text>
          <Text>{t('platform.planeFix')}</Text>
        </div>
      );
    }
    default:
      return (
        <div className={classes.root}>
          <Text>{t('platform.referenceFix')}</Text>
        </div>
      );
  }
}

function Text({ children }: { children: string }) {
  return <Typography variant="body2">{children}</Typography>;
}

function describeOrphaned(value: OrphanedValue, t: Translate): string[] {
  const { namespace, namespaceGone, targetPlane, state } = value;
  return [
    ...(namespaceGone
      ? [t('platform.orphaned.namespaceGone', { namespace })]
      : []),
    ...(targetPlane
      ? [t('platform.orphaned.elsewhere', { plane: targetPlane.name })]
      : []),
    state === 'present'
      ? describeRemoval(value, t)
      : t(`platform.orphaned.${state}`),
  ];
}

function describeRemoval(
  {
    readBy = [],
    pushedBy = [],
    cleanUpWithheld,
    deletionPolicy,
    remoteKeys = [],
  }: OrphanedValue,
  t: Translate,
): string {
  if (cleanUpWithheld) {
    return t(`platform.orphaned.${cleanUpWithheld}`);
  }
  const users = [...readBy, ...pushedBy];
  if (users.length > 0) {
    return t('platform.orphaned.readBy', { references: users.join(', ') });
  }
  return deletionPolicy === 'None'
    ? t('platform.orphaned.policyNone')
    : t('platform.orphaned.policyDelete', { keys: remoteKeys.join(', ') });
}
