import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { lazy, Suspense, useState } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { Selection } from '../../hooks/view/useSelection';

const BulkDeleteDialog = lazy(() =>
  import('../BulkDeleteDialog').then(m => ({ default: m.BulkDeleteDialog })),
);

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
}));

export interface SelectionBarProps {
  namespace: string;
  selection: Selection;
  /** With those that were deleted. */
  onDeleted(names: string[]): void;
}

/** What can be done to the rows that are selected; nothing while there are none. */
export function SelectionBar(props: SelectionBarProps) {
  const { namespace, selection, onDeleted } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const [isDeleting, setIsDeleting] = useState(false);
  const count = selection.names.size;
  if (count === 0 && !isDeleting) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2" role="status">
        {t('remove.selected', { count })}
      </Typography>
      <Button
        size="small"
        color="primary"
        variant="outlined"
        onClick={() => setIsDeleting(true)}
      >
        {t('remove.deleteSelected')}
      </Button>
      <Button size="small" onClick={selection.clear}>
        {t('remove.clear')}
      </Button>
      {isDeleting && (
        <Suspense fallback={null}>
          <BulkDeleteDialog
            namespace={namespace}
            names={[...selection.names]}
            onClose={deleted => {
              setIsDeleting(false);
              selection.set(deleted, false);
              if (deleted.length > 0) {
                onDeleted(deleted);
              }
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
