import Chip from '@material-ui/core/Chip';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import DuplicateIcon from '@material-ui/icons/FileCopyOutlined';
import {
  findSecretType,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { memo, useEffect, useRef } from 'react';
import { useSecretsTranslation } from '../../hooks/useSecretsTranslation';
import { useTypeTexts } from '../../hooks/useTypeTexts';
import { formatAge } from '../../table/formatAge';
import { SyncCell } from '../SyncState';
import { UsedByCell } from '../UsedBy';
import { KeyChips } from './KeyChips';

const useStyles = makeStyles(theme => ({
  name: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
}));

export interface SecretRowProps {
  namespace: string;
  secret: SecretMetadata;
  /** In milliseconds since 1970, the same for all rows. */
  now: number;
  /** Takes the focus when it becomes true. */
  isFocused: boolean;
  /** Absent where the person may not create secrets. */
  onDuplicate?(secret: SecretMetadata): void;
}

/** One secret of the table. */
export const SecretRow = memo((props: SecretRowProps) => {
  const { namespace, secret, now, isFocused, onDuplicate } = props;
  const { name, type, category, targetPlane, keys, createdAt, managed } =
    secret;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const texts = useTypeTexts();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isFocused) {
      row.current?.focus();
    }
  }, [isFocused]);
  return (
    <TableRow hover ref={row} tabIndex={-1}>
      <TableCell component="th" scope="row" aria-label={name}>
        <div className={classes.name}>
          <strong>{name}</strong>
          {category === 'git-credentials' && (
            <Chip size="small" variant="outlined" label={t('table.git')} />
          )}
          {!managed && (
            <Chip
              size="small"
              variant="outlined"
              label={t('table.unmanaged')}
              title={t('table.unmanagedHint')}
            />
          )}
        </div>
      </TableCell>
      <TableCell>{texts.label(type)}</TableCell>
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
        <SyncCell secret={secret} now={now} />
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
      <TableCell>
        <UsedByCell namespace={namespace} name={name} />
      </TableCell>
      <TableCell padding="checkbox">
        {onDuplicate && findSecretType(type) && (
          <Tooltip title={t('table.duplicate', { name })}>
            <IconButton
              size="small"
              aria-label={t('table.duplicate', { name })}
              onClick={() => onDuplicate(secret)}
            >
              <DuplicateIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
      </TableCell>
    </TableRow>
  );
});
