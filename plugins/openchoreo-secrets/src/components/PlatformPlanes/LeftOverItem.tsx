import Box from '@material-ui/core/Box';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import type { OrphanedValue } from '@openchoreo-secrets/plugin-common';
import { formatDate } from '../../ui/time';
import { useLocale } from '../../ui/useLocale';
import { usePlaneName } from '../../hooks/platform/usePlaneName';
import {
  useSecretsTranslation,
  type Translate,
} from '../../translations/useSecretsTranslation';
import { CommandBlock } from '../../ui/CommandBlock';

export interface LeftOverItemProps {
  leftOver: OrphanedValue;
}

/** A value that no secret stands for, and how it is removed. */
export function LeftOverItem({ leftOver }: LeftOverItemProps) {
  const { t } = useSecretsTranslation();
  const locale = useLocale();
  const planeName = usePlaneName();
  const { name, namespace, planes, createdAt, cleanUp } = leftOver;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={name}
      style={{ marginBottom: 16 }}
    >
      <Box p={2}>
        <Typography
          variant="h6"
          component="h3"
          style={{ overflowWrap: 'anywhere' }}
        >
          {name}
        </Typography>
        <Typography variant="body2" color="textSecondary" gutterBottom>
          {t('inventory.leftOverPlace', {
            namespace,
            planes: planes.map(planeName).join(', '),
            date: createdAt ? formatDate(createdAt, locale) : '?',
          })}
        </Typography>
        {remarksOn(leftOver, t, planeName).map(remark => (
          <Typography key={remark} variant="body2">
            {remark}
          </Typography>
        ))}
        {cleanUp && (
          <Box mt={1}>
            <CommandBlock
              label={t('inventory.commands', { name })}
              command={cleanUp}
            />
          </Box>
        )}
      </Box>
    </Paper>
  );
}

function remarksOn(
  leftOver: OrphanedValue,
  t: Translate,
  planeName: ReturnType<typeof usePlaneName>,
): string[] {
  const { namespace, namespaceGone, targetPlane, state } = leftOver;
  return [
    ...(namespaceGone ? [t('inventory.namespaceGone', { namespace })] : []),
    ...(targetPlane
      ? [t('inventory.elsewhere', { plane: planeName(targetPlane) })]
      : []),
    state === 'present'
      ? whatBecomesOfTheValue(leftOver, t)
      : t(`inventory.${state}`),
  ];
}

function whatBecomesOfTheValue(
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
    return t(`inventory.withheld.${cleanUpWithheld}`);
  }
  const users = [...readBy, ...pushedBy];
  if (users.length > 0) {
    return t('inventory.readBy', { references: users.join(', ') });
  }
  return deletionPolicy === 'None'
    ? t('inventory.policyNone')
    : t('inventory.policyDelete', { keys: remoteKeys.join(', ') });
}
