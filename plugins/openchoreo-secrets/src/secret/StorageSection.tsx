import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  remoteKeyOf,
  valueNamespaceOf,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Disclosure } from '../ui/Disclosure';

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

export interface StorageSectionProps {
  namespace: string;
  secret: SecretMetadata;
}

/** The objects that the secret consists of, by name. */
export function StorageSection({ namespace, secret }: StorageSectionProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const { name, type, targetPlane, managed } = secret;
  const remoteKey = remoteKeyOf({ namespace, name, type });
  const places = [
    [t('storage.controlPlane'), t('storage.reference', { name, namespace })],
    ...(managed && targetPlane
      ? [
          [
            t('storage.plane', { plane: targetPlane.name }),
            t('storage.source', {
              name,
              namespace: valueNamespaceOf(namespace),
            }),
          ],
        ]
      : []),
    ...(managed && remoteKey
      ? [[t('storage.store'), t('storage.remote', { path: remoteKey })]]
      : []),
  ];
  return (
    <Disclosure title={t('storage.title')} summary={t('storage.summary')}>
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
    </Disclosure>
  );
}
