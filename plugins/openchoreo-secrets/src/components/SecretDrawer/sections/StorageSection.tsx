import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  remoteKeyOf,
  valueNamespaceOf,
} from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../../translations/useSecretsTranslation';
import { DrawerSection } from '../DrawerSection';
import type { SecretSectionProps } from './types';

const useStyles = makeStyles(theme => ({
  list: {
    ...theme.typography.body2,
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  place: { margin: 0 },
}));

/** Every object that the secret consists of, by name. */
export function StorageSection({ namespace, secret }: SecretSectionProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const { name, type, targetPlane, managed } = secret;
  const remoteKey = remoteKeyOf({ namespace, name, type });
  const places = [
    [t('drawer.controlPlane'), t('drawer.reference', { name, namespace })],
    ...(managed && targetPlane
      ? [
          [
            t('drawer.plane', { plane: targetPlane.name }),
            t('drawer.source', {
              name,
              namespace: valueNamespaceOf(namespace),
            }),
          ],
        ]
      : []),
    ...(managed && remoteKey
      ? [[t('drawer.store'), t('drawer.remote', { path: remoteKey })]]
      : []),
  ];
  return (
    <DrawerSection title={t('drawer.storage')}>
      <dl className={classes.list}>
        {places.map(([place, what]) => (
          <div key={place} style={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {place}
            </Typography>
            <dd className={classes.place}>{what}</dd>
          </div>
        ))}
      </dl>
    </DrawerSection>
  );
}
