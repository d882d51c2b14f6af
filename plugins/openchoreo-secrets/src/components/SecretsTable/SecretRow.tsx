import Checkbox from '@material-ui/core/Checkbox';
import Chip from '@material-ui/core/Chip';
import IconButton from '@material-ui/core/IconButton';
import Link from '@material-ui/core/Link';
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
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useTypeTexts } from '../../translations/useTypeTexts';
import { RelativeTime } from '../../ui/time';
import { SyncCell } from '../SyncState';
import { UsedByCell } from '../../usage/UsedByCell';
import { KeyChips } from './KeyChips';

const useStyles = makeStyles(theme => ({
  name: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    minWidth: 120,
    // The theme gives chips a margin for lists of them.
    '& .MuiChip-root': { margin: 0 },
  },
  link: {
    fontWeight: 'bold',
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
}));

export interface SecretRowProps {
  namespace: string;
  secret: SecretMetadata;
  /** In milliseconds since 1970, the same for all rows. */
  now: number;
  /** Takes the focus when it becomes true. */
  isFocused: boolean;
  isSelected: boolean;
  /** Absent where nothing can be done to several. */
  onSelect?(names: string[], isSelected: boolean): void;
  onOpen(name: string): void;
  /** Absent where the person may not create secrets. */
  onDuplicate?(secret: SecretMetadata): void;
}

/** One secret of the table. */
export const SecretRow = memo((props: SecretRowProps) => {
  const { namespace, secret, now, isFocused } = props;
  const { isSelected, onSelect, onDuplicate } = props;
  const { name, type, category, targetPlane, keys, createdAt, managed } =
    secret;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const texts = useTypeTexts();
  const link = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) {
      link.current?.focus();
    }
  }, [isFocused]);
  return (
    <TableRow hover>
      {onSelect && (
        <TableCell padding="checkbox">
          {managed && (
            <Checkbox
              size="small"
              color="primary"
              checked={isSelected}
              onChange={(_, checked) => onSelect([name], checked)}
              inputProps={{ 'aria-label': t('remove.select', { name }) }}
            />
          )}
        </TableCell>
      )}
      <TableCell component="th" scope="row" aria-label={name}>
        <div className={classes.name}>
          <Link
            ref={link}
            component="button"
            variant="body2"
            className={classes.link}
            aria-label={t('drawer.open', { name })}
            onClick={() => props.onOpen(name)}
          >
            {name}
          </Link>
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
        {createdAt ? <RelativeTime time={createdAt} style="age" /> : '—'}
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
