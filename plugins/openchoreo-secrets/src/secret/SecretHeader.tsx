import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import {
  DEFAULT_CATEGORY,
  findCategory,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useRef } from 'react';
import { RowMenu, type RowActions } from '../list/RowMenu';
import { useSync } from '../sync/SyncContext';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useTypeTexts } from '../translations/useTypeTexts';
import { useNow, useTimeTexts } from '../ui/time';
import { useLocale } from '../ui/useLocale';

const DAY_MS = 86_400_000;
/** Older secrets get a date. */
const MAX_DAYS = 365;

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { outline: 'none' },
  actions: { display: 'flex', marginRight: -6, marginTop: -2 },
  close: { width: 32, height: 32, padding: 0 },
}));

export interface SecretHeaderProps {
  titleId: string;
  name: string;
  /** Absent until the secret is loaded. */
  secret: SecretMetadata | undefined;
  /** Absent while the secret isn't known. */
  actions: RowActions | undefined;
  onClose(): void;
}

/** The name, type, target plane, age, and last change of a secret, with the actions for the whole secret. */
export function SecretHeader(props: SecretHeaderProps) {
  const { titleId, name, secret, actions, onClose } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <header className={classes.root}>
      <div className={classes.text}>
        <Typography
          id={titleId}
          ref={title}
          tabIndex={-1}
          className={classes.title}
          variant="h6"
          component="h2"
        >
          {name}
        </Typography>
        {secret && (
          <Typography variant="body2" color="textSecondary" component="div">
            <Summary secret={secret} />
          </Typography>
        )}
      </div>
      <div className={classes.actions}>
        {actions && <RowMenu name={name} {...actions} />}
        <Tooltip title={t('drawer.close')}>
          <IconButton
            className={classes.close}
            aria-label={t('drawer.close')}
            onClick={onClose}
          >
            <CloseIcon />
          </IconButton>
        </Tooltip>
      </div>
    </header>
  );
}

function Summary({ secret }: { secret: SecretMetadata }) {
  const { type, category: id = DEFAULT_CATEGORY, targetPlane } = secret;
  const { t } = useSecretsTranslation();
  const types = useTypeTexts();
  const times = useTimeTexts();
  const locale = useLocale();
  const now = useNow();
  const changedAt = useSync().judge(secret).secret?.changedAt;
  const category = findCategory(id);
  const label =
    id === DEFAULT_CATEGORY
      ? types.label(type)
      : `${category ? types.category(category) : id}: ${types.label(type)}`;
  const plane = targetPlane && `${targetPlane.name} (${targetPlane.kind})`;
  return (
    <>
      {[label, plane].filter(Boolean).join(' · ')}
      {secret.createdAt && (
        <>
          {' · '}
          <Tooltip title={times.dateTime(secret.createdAt)}>
            <time dateTime={secret.createdAt}>
              {describeAge(secret.createdAt)}
            </time>
          </Tooltip>
        </>
      )}
      {changedAt && (
        <>
          {' · '}
          <Tooltip title={times.dateTime(changedAt)}>
            <time dateTime={changedAt}>
              {t('drawer.changed', { ago: times.ago(changedAt, now) })}
            </time>
          </Tooltip>
        </>
      )}
    </>
  );

  function describeAge(time: string): string {
    const days = Math.max(0, Math.floor((now - Date.parse(time)) / DAY_MS));
    return days > MAX_DAYS
      ? t('drawer.createdOn', { date: times.date(time) })
      : t('drawer.created', {
          ago: new Intl.RelativeTimeFormat(locale, {
            numeric: 'auto',
          }).format(-days, 'day'),
        });
  }
}
