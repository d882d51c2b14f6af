import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import ReferIcon from '@material-ui/icons/Link';
import StoreIcon from '@material-ui/icons/PublishOutlined';
import CreateIcon from '@material-ui/icons/VpnKeyOutlined';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { Button } from '../ui/Button';
import { MEDIUM_WEIGHT } from '../ui/fonts';

const steps = [
  { id: 'create', Icon: CreateIcon },
  { id: 'store', Icon: StoreIcon },
  { id: 'refer', Icon: ReferIcon },
] as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(8, 2),
    textAlign: 'center',
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(4, 2) },
  },
  steps: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: theme.spacing(3),
    width: '100%',
    maxWidth: 800,
    margin: theme.spacing(4, 0),
    padding: 0,
    listStyle: 'none',
    '& svg': { color: theme.palette.primary.main },
  },
  step: { fontWeight: MEDIUM_WEIGHT },
}));

export interface EmptyNamespaceProps {
  /** The name of the namespace. */
  title: string;
  canCreate: boolean;
  onCreate(): void;
}

/** Explains in three steps what a namespace without secrets is for. */
export function EmptyNamespace(props: EmptyNamespaceProps) {
  const { title, canCreate, onCreate } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.root}>
      <div role="status">
        <Typography variant="h6" component="h2">
          {t('list.empty.title', { namespace: title })}
        </Typography>
      </div>
      <Typography variant="body2" color="textSecondary">
        {t(canCreate ? 'list.empty.lead' : 'list.empty.readOnly')}
      </Typography>
      <ol className={classes.steps}>
        {steps.map(({ id, Icon }) => (
          <li key={id}>
            <Icon aria-hidden />
            <Typography variant="body2" className={classes.step}>
              {t(`list.empty.${id}`)}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {t(`list.empty.${id}Detail`)}
            </Typography>
          </li>
        ))}
      </ol>
      {canCreate && (
        <Button kind="primary" startIcon={<AddIcon />} onClick={onCreate}>
          {t('list.create')}
        </Button>
      )}
    </Paper>
  );
}
