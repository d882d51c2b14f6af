import ListItemIcon from '@material-ui/core/ListItemIcon';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import DuplicateIcon from '@material-ui/icons/FileCopyOutlined';
import CopyToIcon from '@material-ui/icons/CallSplit';
import LinkIcon from '@material-ui/icons/Link';
import MoreIcon from '@material-ui/icons/MoreVert';
import RestartIcon from '@material-ui/icons/Replay';
import { useState } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { IconAction } from '../ui/IconAction';
import { stateColors } from '../ui/stateColors';

const useStyles = makeStyles(theme => ({
  icon: { minWidth: 36, color: 'inherit' },
  delete: { color: stateColors(theme).error },
}));

export interface RowActions {
  onCopyLink(): void;
  /** Absent without permission to create secrets, and for unknown types. */
  onDuplicate?(): void;
  /** Absent in rows, without permission, and for secrets that are managed in YAML. */
  onCopyTo?(): void;
  /** Absent in rows, and for secrets that are managed in YAML. */
  onRestart?(): void;
  /** Absent without permission, and for secrets that are managed in YAML. */
  onDelete?(): void;
}

export interface RowMenuProps extends RowActions {
  name: string;
}

/** The rarer actions of a row. */
export function RowMenu(props: RowMenuProps) {
  const { name, onDuplicate, onCopyLink, onCopyTo, onRestart, onDelete } =
    props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const label = t('list.more', { name });
  const closeAnd = (action: () => void) => () => {
    setAnchor(undefined);
    action();
  };
  return (
    <>
      <IconAction
        label={label}
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconAction>
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        MenuListProps={{ 'aria-label': label }}
        onClose={() => setAnchor(undefined)}
      >
        {onDuplicate && (
          <MenuItem onClick={closeAnd(onDuplicate)}>
            <ListItemIcon className={classes.icon}>
              <DuplicateIcon fontSize="small" />
            </ListItemIcon>
            {t('list.duplicate')}
          </MenuItem>
        )}
        {onCopyTo && (
          <MenuItem onClick={closeAnd(onCopyTo)}>
            <ListItemIcon className={classes.icon}>
              <CopyToIcon fontSize="small" />
            </ListItemIcon>
            {t('list.copyTo')}
          </MenuItem>
        )}
        <MenuItem onClick={closeAnd(onCopyLink)}>
          <ListItemIcon className={classes.icon}>
            <LinkIcon fontSize="small" />
          </ListItemIcon>
          {t('list.copyLink')}
        </MenuItem>
        {onRestart && (
          <MenuItem onClick={closeAnd(onRestart)}>
            <ListItemIcon className={classes.icon}>
              <RestartIcon fontSize="small" />
            </ListItemIcon>
            {t('list.restart')}
          </MenuItem>
        )}
        {onDelete && (
          <MenuItem className={classes.delete} onClick={closeAnd(onDelete)}>
            <ListItemIcon className={classes.icon}>
              <DeleteIcon fontSize="small" />
            </ListItemIcon>
            {t('list.delete')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
