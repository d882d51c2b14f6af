import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { COMPONENT_ANNOTATIONS } from '@openchoreo-secrets/plugin-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../api/queryKeys';
import { SyncState } from '../sync/SyncState';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import type { SecretUser } from './users';

const useStyles = makeStyles(theme => ({
  root: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 1fr) minmax(0, 1.2fr) auto',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    minHeight: 48,
    padding: theme.spacing(0.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  name: { overflowWrap: 'anywhere' },
  places: {
    font: '12.5px/20px monospace',
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
  environments: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: theme.spacing(0.5),
    '& .MuiChip-root': { margin: 0 },
    [theme.breakpoints.down('xs')]: { justifyContent: 'flex-start' },
  },
}));

export interface UserListProps {
  namespace: string;
  users: SecretUser[];
  label: string;
}

/** Components and builds with their variables or files and their environments; broken references are marked. */
export function UserList({ namespace, users, label }: UserListProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const entities = useComponentEntities(namespace);
  return (
    <ul className={classes.root} aria-label={label}>
      {users.map(({ component, project, isBuild, ...user }) => {
        const entityRef = entities?.get(component);
        return (
          <li
            key={`${project}/${component}/${isBuild}`}
            className={classes.row}
          >
            <Typography
              variant="body2"
              component="span"
              className={classes.name}
            >
              {entityRef ? (
                <EntityRefLink
                  entityRef={entityRef}
                  title={component}
                  hideIcon
                />
              ) : (
                component
              )}
              {user.isBroken && (
                <div>
                  <SyncState state="failed" cause={t('usedBy.broken')} />
                </div>
              )}
            </Typography>
            <span className={classes.places}>
              {isBuild ? t('usedBy.build') : user.places.join(', ')}
            </span>
            <span className={classes.environments}>
              {user.environments.map(environment => (
                <Chip key={environment} size="small" label={environment} />
              ))}
              {!isBuild && user.environments.length === 0 && (
                <Typography variant="caption" color="textSecondary">
                  {t('reference.nextRelease')}
                </Typography>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Entity refs by component name, for links; the catalog doesn't have to know every component. */
function useComponentEntities(namespace: string) {
  const catalog = useApiHolder().get(catalogApiRef);
  const { data } = useQuery({
    queryKey: queryKeys.componentEntities(namespace),
    enabled: catalog !== undefined,
    queryFn: async () => {
      const answer = await catalog?.getEntities({
        filter: {
          kind: 'Component',
          [`metadata.annotations.${COMPONENT_ANNOTATIONS.namespace}`]:
            namespace,
        },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
        ],
      });
      return new Map(
        answer?.items.map(entity => [
          entity.metadata.annotations?.[COMPONENT_ANNOTATIONS.component] ?? '',
          stringifyEntityRef(entity),
        ]),
      );
    },
  });
  return data;
}
