import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { CopyButton } from '../ui/CopyButton';
import { Notice } from '../ui/Notice';
import { LazyRestartDialog } from './LazyRestartDialog';
import { useWorkloads, type ChangedSecret } from './useRestart';

const RESTART_COMMAND = 'kubectl rollout restart deployment <name>';

const useStyles = makeStyles({
  command: {
    display: 'flex',
    alignItems: 'center',
    '& code': { font: '12.5px/20px monospace', overflowWrap: 'anywhere' },
  },
});

export interface SavedNoticeProps {
  secret: ChangedSecret;
  className?: string;
}

/** Says that changed values are saved and that pods need a restart; with a command where the portal can't do it. */
export function SavedNotice({ secret, className }: SavedNoticeProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const { data, isPending } = useWorkloads(secret);
  const canRestart = data?.items.some(({ blocked }) => !blocked);
  return (
    <>
      <Notice
        severity="ok"
        className={className}
        action={
          canRestart
            ? { label: t('list.restart'), onClick: () => setIsOpen(true) }
            : undefined
        }
      >
        {t('save.saved')}
        {!isPending && !canRestart && (
          <div className={classes.command}>
            <code>{RESTART_COMMAND}</code>
            <CopyButton label={t('save.restart')} text={RESTART_COMMAND} />
          </div>
        )}
      </Notice>
      {isOpen && (
        <LazyRestartDialog secret={secret} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
