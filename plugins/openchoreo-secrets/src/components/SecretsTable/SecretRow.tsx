import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { memo } from 'react';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { formatAge } from '../../table/formatAge';
import { typeLabel } from '../../table/typeLabel';
import { KeyChips } from './KeyChips';

const useStyles = makeStyles({ chip: { verticalAlign: 'middle' } });

export interface SecretRowProps {
  secret: SecretMetadata;
  /** In milliseconds since 1970, the same for all rows. */
  now: number;
}

/** One secret of the table. */
export const SecretRow = memo((props: SecretRowProps) => {
  const { secret, now } = props;
  const { name, type, category, targetPlane, keys, createdAt, managed } =
    secret;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" aria-label={name}>
        <strong>{name}</strong>{' '}
        {category === 'git-credentials' && (
          <Chip
            size="small"
            variant="outlined"
            label={t('table.git')}
            className={classes.chip}
          />
        )}
        {!managed && (
          <Chip
            size="small"
            variant="outlined"
            label={t('table.unmanaged')}
            title={t('table.unmanagedHint')}
            className={classes.chip}
          />
        )}
      </TableCell>
      <TableCell>{typeLabel(type)}</TableCell>
      <TableCell>
        {targetPlane ? (
          <>
            {targetPlane.name}
            <Typography variant="caption" color="textSecondary" display="block">
              {targetPlane.kind}
            </Typography>
          </>
        ) : (
          '—'
        )}
      </TableCell>
      <TableCell>
        <KeyChips keys={keys} />
      </TableCell>
      <TableCell>
        {createdAt ? (
          <time
            dateTime={createdAt}
            title={new Date(createdAt).toLocaleString()}
          >
            {formatAge(createdAt, now, navigator.language)}
          </time>
        ) : (
          '—'
        )}
      </TableCell>
    </TableRow>
  );
});
