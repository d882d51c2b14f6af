import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import AddIcon from '@material-ui/icons/Add';
import RefreshIcon from '@material-ui/icons/Refresh';
import type { Capability } from '@openchoreo-secrets/plugin-common';
import type { ReactNode } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { Button } from '../ui/Button';
import { IconAction } from '../ui/IconAction';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  namespace: {
    flex: '0 1 296px',
    minWidth: 0,
    marginRight: 'auto',
    [theme.breakpoints.down('xs')]: { flex: '1 1 180px' },
  },
}));

export interface ScopeBarProps {
  namespaceSelect: ReactNode;
  /** Before the refresh button. */
  status?: ReactNode;
  /** After the refresh button. */
  children?: ReactNode;
  isRefreshing: boolean;
  onRefresh(): void;
  /** The name of the namespace. */
  title?: string;
  createCapability?: Capability;
  /** Absent if the screen offers Create elsewhere or not at all. */
  onCreate?(): void;
}

/** Which namespace the screen is about, and its main action. */
export function ScopeBar(props: ScopeBarProps) {
  const { namespaceSelect, createCapability, onCreate, title = '' } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  return (
    <div className={classes.root}>
      <div className={classes.namespace}>{namespaceSelect}</div>
      {props.status}
      {!(isNarrow && onCreate) && (
        <IconAction
          label={t('list.refresh')}
          disabled={props.isRefreshing}
          onClick={props.onRefresh}
        >
          <RefreshIcon />
        </IconAction>
      )}
      {props.children}
      {onCreate && (
        <Button
          kind="primary"
          startIcon={<AddIcon />}
          aria-label={t('list.create')}
          disabled={!createCapability}
          disabledReason={
            createCapability && !createCapability.allowed
              ? t('list.noCreate', { namespace: title })
              : undefined
          }
          onClick={onCreate}
        >
          {t(isNarrow ? 'list.createShort' : 'list.create')}
        </Button>
      )}
    </div>
  );
}
