import { makeStyles } from '@material-ui/core/styles';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import {
  syncCommands,
  type HelpTopic,
  type SyncCommandsOptions,
} from '../../sync/syncCommands';

const useStyles = makeStyles(theme => ({
  root: {
    marginTop: theme.spacing(1),
    paddingLeft: theme.spacing(1.5),
    borderLeft: `3px solid ${theme.palette.divider}`,
  },
  commands: {
    margin: theme.spacing(1, 0, 0),
    padding: theme.spacing(1),
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    background: theme.palette.background.default,
    borderRadius: theme.shape.borderRadius,
  },
}));

export interface SyncHelpProps extends SyncCommandsOptions {
  topic: HelpTopic;
}

/** What to do about a step that failed: the part of the troubleshooting guide that fits. */
export function SyncHelp({ topic, ...options }: SyncHelpProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  return (
    <div className={classes.root} role="note" aria-label={t('sync.path.help')}>
      {t(`sync.help.${topic}`)}
      <pre className={classes.commands}>
        {syncCommands(topic, options).join('\n')}
      </pre>
    </div>
  );
}
