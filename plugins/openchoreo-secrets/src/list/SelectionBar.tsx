import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import { lazy, Suspense, useState } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { Button } from '../ui/Button';
import { useRemembered } from '../ui/useRemembered';
import { countPages } from './Listing';
import type { SecretRow } from './rows';
import type { Selection } from './useSelection';

const BulkDeleteDialog = lazy(() =>
  import('./BulkDeleteDialog').then(m => ({ default: m.BulkDeleteDialog })),
);

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
  namespace: string;
  matching: readonly SecretRow[];
  selection: Selection;
  /** Called with the names of the secrets that were deleted. */
  onDeleted(names: string[]): void;
}

/** The actions on selected rows; nothing while no row is selected. */
export function SelectionBar(props: SelectionBarProps) {
  const { namespace, matching, selection, onDeleted } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const { value: size } = useRemembered<number>('rowsPerPage');
  const [deleting, setDeleting] = useState<string[]>();
  const count = selection.ids.size;
  const pages = countPages(matching, selection.ids, size);
  return (
    <>
      {count > 0 && (
        <div className={classes.root}>
          <Typography variant="subtitle2" component="span" role="status">
            {pages > 1
              ? t('list.selectedOnPages', { count, pages: String(pages) })
              : t('list.selected', { count })}
          </Typography>
          <Button
            kind="secondary"
            startIcon={<DeleteIcon />}
            onClick={() => setDeleting([...selection.ids])}
          >
            {t('list.delete')}
          </Button>
          <Button kind="inPlace" onClick={selection.clear}>
            {t('list.clearSelection')}
          </Button>
        </div>
      )}
      {deleting && (
        <Suspense fallback={null}>
          <BulkDeleteDialog
            namespace={namespace}
            names={deleting}
            onClose={deleted => {
              setDeleting(undefined);
              selection.set(deleted, false);
              if (deleted.length > 0) {
                onDeleted(deleted);
              }
            }}
          />
        </Suspense>
      )}
    </>
  );
}
