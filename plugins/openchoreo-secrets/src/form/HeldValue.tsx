import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import FileIcon from '@material-ui/icons/DescriptionOutlined';
import { utf8Length } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { formatBytes } from '../ui/formatBytes';

const HEIGHT_PX = 40;

const useStyles = makeStyles(theme => ({
  root: {
    flex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minWidth: 0,
    minHeight: HEIGHT_PX,
    '& svg': { fontSize: 20 },
  },
  file: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  size: { flex: 'none' },
}));

export interface HeldValueProps {
  text: string;
  /** The name of the file that the value comes from. */
  file?: string;
}

/** A value that is kept outside the page: its file and size instead of its text. */
export function HeldValue({ text, file }: HeldValueProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <div className={classes.root} role="status">
      <FileIcon aria-hidden />
      <Typography variant="body2" component="span" className={classes.file}>
        {file ?? t('value.kept')}
      </Typography>
      <Typography
        variant="body2"
        component="span"
        color="textSecondary"
        className={classes.size}
      >
        {formatBytes(utf8Length(text))}
      </Typography>
    </div>
  );
}
