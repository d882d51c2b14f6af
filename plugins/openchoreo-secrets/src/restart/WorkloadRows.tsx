import Checkbox from '@material-ui/core/Checkbox';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  RestartedWorkload,
  Workload,
} from '@openchoreo-secrets/plugin-common';
import { useId, type ReactNode } from 'react';
import {
  useSecretsTranslation,
  type Translate,
} from '../translations/useSecretsTranslation';
import { stateColors } from '../ui/stateColors';
import { useLocale } from '../ui/useLocale';
import { idOf, type Restart } from './useRestart';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(1, 0, 2), padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  checkbox: { width: 40, height: 40, marginLeft: -10 },
  text: {
    flex: 1,
    minWidth: 0,
    padding: theme.spacing(1, 0),
    overflowWrap: 'anywhere',
  },
  chip: { marginLeft: theme.spacing(1), height: 20 },
  ok: { color: stateColors(theme).ok },
  warning: { color: stateColors(theme).warning },
  error: { color: stateColors(theme).error },
}));

type Tone = 'ok' | 'warning' | 'error';

interface Line {
  text: string;
  tone?: Tone;
}

/** The workloads to choose from, or those that are being restarted. */
export function WorkloadRows({ restart }: { restart: Restart }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const { step, workloads, selected, result } = restart;
  const isChoosing = step === 'choose';
  const resultOf = (workload: Workload) =>
    result?.items.find(item => idOf(item) === idOf(workload));
  const shown = isChoosing
    ? workloads
    : workloads.filter(workload =>
        result ? resultOf(workload) : selected.includes(workload),
      );
  return (
    <ul className={classes.list} aria-label={t('restart.list')}>
      {shown.map(workload => (
        <WorkloadRow
          key={idOf(workload)}
          workload={workload}
          lines={
            result
              ? describeRestart(workload, resultOf(workload), t)
              : describeWorkload(workload, t)
          }
          checkbox={
            isChoosing
              ? {
                  isChecked: restart.isSelected(workload),
                  onToggle: () => restart.toggle(workload),
                }
              : undefined
          }
        />
      ))}
    </ul>
  );
}

interface WorkloadRowProps {
  workload: Workload;
  lines: Line[];
  checkbox?: { isChecked: boolean; onToggle(): void };
}

function WorkloadRow({ workload, lines, checkbox }: WorkloadRowProps) {
  const { component, environment, production, keys, blocked } = workload;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const locale = useLocale();
  const id = useId();
  const name: ReactNode = (
    <>
      <strong>{component}</strong> · {environment}
    </>
  );
  return (
    <li className={classes.row}>
      {checkbox && (
        <Checkbox
          id={id}
          color="primary"
          className={classes.checkbox}
          checked={checkbox.isChecked}
          disabled={blocked !== undefined}
          onChange={checkbox.onToggle}
          inputProps={{ 'aria-describedby': `${id}-state` }}
        />
      )}
      <div className={classes.text}>
        <Typography variant="body2" component="div">
          {checkbox ? <label htmlFor={id}>{name}</label> : name}
          {production && (
            <Chip
              size="small"
              variant="outlined"
              className={classes.chip}
              label={t('restart.production')}
            />
          )}
        </Typography>
        <Typography
          id={`${id}-state`}
          variant="caption"
          color="textSecondary"
          component="div"
        >
          {checkbox && keys.length > 0 && (
            <div>
              {t('restart.keys', {
                count: keys.length,
                keys: new Intl.ListFormat(locale).format(keys),
              })}
            </div>
          )}
          {lines.map(({ text, tone }) => (
            <div key={text} className={tone && classes[tone]}>
              {text}
            </div>
          ))}
        </Typography>
      </div>
    </li>
  );
}

/** Why a workload can't be restarted, or whether the value has arrived there. */
function describeWorkload(workload: Workload, t: Translate): Line[] {
  const { blocked, kind, value, message } = workload;
  if (blocked === 'kind') {
    const isJob = kind === 'Job' || kind === 'CronJob';
    const reason = kind === 'none' ? 'none' : 'kind';
    return [{ text: t(`restart.blocked.${isJob ? 'job' : reason}`, { kind }) }];
  }
  if (blocked) {
    return [{ text: t(`restart.blocked.${blocked}`) }];
  }
  const tones = { failed: 'error', unknown: 'warning' } as const;
  return [
    {
      text: t(`restart.value.${value}`),
      ...(value === 'failed' || value === 'unknown'
        ? { tone: tones[value] }
        : {}),
    },
    ...(message ? [{ text: message }] : []),
  ];
}

/** How far a restarted workload is. */
function describeRestart(
  { pods }: Workload,
  result: RestartedWorkload | undefined,
  t: Translate,
): Line[] {
  if (!result?.restarted) {
    const text = result?.message ?? t('restart.notRestarted');
    return [{ text, tone: 'error' }];
  }
  if (pods?.done) {
    return result.value === 'arrived'
      ? [{ text: t('restart.usesValue'), tone: 'ok' }]
      : [{ text: t('restart.restarted'), tone: 'warning' }];
  }
  return [
    {
      text: t('restart.pods', {
        restarted: String(pods?.restarted ?? 0),
        desired: String(pods?.desired ?? '?'),
      }),
    },
    ...(pods?.failure
      ? [
          {
            text: t('restart.stuck', { reason: pods.failure }),
            tone: 'error' as const,
          },
        ]
      : []),
  ];
}
