import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { Button } from '../ui/Button';
import { useRemembered } from '../ui/useRemembered';
import { countPages } from './Listing';
import type { SecretRow } from './rows';
import type { Selection } from './useSelection';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1, 2),
    borderTop: `1px solid ${theme.palette.divider}`,
    backgroundColor: alpha(theme.palette.primary.main, 0.08),
  },
}));

export interface SelectionBarProps {
  matching: readonly SecretRow[];
  selection: Selection;
  onDelete(secrets: SecretMetadata[]): void;
}

/** The actions on selected rows; nothing while no row is selected. */
export function SelectionBar(props: SelectionBarProps) {
  const { matching, selection, onDelete } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const { value: size } = useRemembered<number>('rowsPerPage');
  const count = selection.ids.size;
  const pages = countPages(matching, selection.ids, size);
  if (count === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Typography variant="subtitle2" component="span" role="status">
        {pages > 1
          ? t('list.selectedOnPages', { count, pages: String(pages) })
          : t('list.selected', { count })}
      </Typography>
      <Button
        kind="secondary"
        startIcon={<DeleteIcon />}
        onClick={() =>
          onDelete(
            matching
              .filter(({ id }) => selection.ids.has(id))
              .map(({ secret }) => secret),
          )
        }
      >
        {t('list.delete')}
      </Button>
      <Button kind="inPlace" onClick={selection.clear}>
        {t('list.clearSelection')}
      </Button>
    </div>
  );
}
