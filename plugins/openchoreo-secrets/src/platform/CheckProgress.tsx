import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useNow, useTimeTexts } from '../ui/time';
import type { NamespaceStream } from './useNamespaceStream';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 40,
  },
  list: { margin: 0, paddingLeft: theme.spacing(2) },
}));

export interface CheckProgressProps {
  stream: NamespaceStream<
    { namespaces: number; limit?: number },
    { name: string; error?: string },
    { after?: string }
  >;
  /** Whether certificates are checked, rather than secrets. */
  isCertificates?: boolean;
}

/** How many namespaces are checked, with Stop or a way to continue. */
export function CheckStatus(props: CheckProgressProps) {
  const { stream, isCertificates = false } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const time = useTimeTexts();
  const now = useNow();
  const { start, end, progress, finishedAt } = stream;
  const total = start?.namespaces ?? 0;
  const isRunning = progress === 'loading';
  const numbers = {
    done: String(countDone(stream)),
    total: String(start?.namespaces ?? '?'),
  };
  const describe = () => {
    switch (progress) {
      case 'complete':
        return t('platform.checked', {
          count: total,
          ago: finishedAt ? time.ago(finishedAt, now) : '',
        });
      case 'cancelled':
        return t('platform.stopped', numbers);
      case 'cut off':
        return t('platform.cutOff', numbers);
      default:
        return start ? t('platform.checking', numbers) : t('platform.starting');
    }
  };
  return (
    <div className={classes.line}>
      <Typography variant="caption" role="status">
        {isCertificates
          ? t('platform.certificatesLine', { text: describe() })
          : describe()}
      </Typography>
      {isRunning && (
        <Button kind="inPlace" onClick={stream.cancel}>
          {t('platform.stop')}
        </Button>
      )}
      {isCertificates && !isRunning && (
        <Button
          kind="inPlace"
          onClick={end?.after ? stream.proceed : stream.begin}
        >
          {t(end?.after ? 'platform.continue' : 'platform.checkAgain')}
        </Button>
      )}
    </div>
  );
}

/** The progress of a check, its limits, and the namespaces that couldn't be checked. */
export function CheckProgress({ stream }: Pick<CheckProgressProps, 'stream'>) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const [isListShown, setIsListShown] = useState(false);
  const { start, end, namespaces, progress } = stream;
  const total = start?.namespaces ?? 0;
  const failed = namespaces.filter(({ error }) => error !== undefined);
  const isRunning = progress === 'loading';
  if (!isRunning && !end?.after && failed.length === 0) {
    return null;
  }
  return (
    <div>
      {isRunning && (
        <LinearProgress
          variant={total > 0 ? 'determinate' : 'indeterminate'}
          value={total > 0 ? (100 * countDone(stream)) / total : 0}
          aria-label={t('platform.starting')}
        />
      )}
      {end?.after && progress === 'complete' && (
        <Notice severity="neutral">
          {t('platform.limited', { limit: String(start?.limit ?? '') })}
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice
          severity="warning"
          action={
            isListShown
              ? undefined
              : {
                  label: t('platform.show'),
                  onClick: () => setIsListShown(true),
                }
          }
        >
          {t('platform.notChecked', { count: failed.length })}
          {isListShown && (
            <ul className={classes.list}>
              {failed.map(({ name, error }) => (
                <li key={name}>
                  {name}: {error}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  );
}

/** A namespace comes twice if reading it had to stop in the middle. */
function countDone({ namespaces }: CheckProgressProps['stream']): number {
  return new Set(namespaces.map(({ name }) => name)).size;
}
