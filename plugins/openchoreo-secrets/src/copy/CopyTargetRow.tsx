import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import RemoveIcon from '@material-ui/icons/DeleteOutline';
import type {
  SecretMetadata,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { DEFAULT_CATEGORY } from '@openchoreo-secrets/plugin-common';
import { useEffect } from 'react';
import { namespaceText, useNamespaceTitles } from '../api/namespaceTitles';
import {
  useCapabilities,
  useNamespaces,
  useTargetPlanes,
} from '../api/queries';
import { planeId } from '../list/rows';
import { StateIcon } from '../sync/SyncState';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { ComboBox } from '../ui/ComboBox';
import { IconAction } from '../ui/IconAction';
import type { TargetRow } from './useCopy';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr) 40px',
    alignItems: 'start',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr) 40px',
      '& > :not(button)': { gridColumn: 1 },
    },
  },
  done: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 48,
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  icon: { width: 20, height: 20, flex: 'none' },
  error: { gridColumn: '1 / -1' },
}));

export interface CopyTargetRowProps {
  row: TargetRow;
  secret: SecretMetadata;
  onChange(change: Partial<TargetRow>): void;
  /** Absent for the only row. */
  onRemove?(): void;
}

/** Where a copy is created: namespace, name, and target plane. */
export function CopyTargetRow(props: CopyTargetRowProps) {
  const { row, onChange, onRemove } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const titles = useNamespaceTitles();
  const namespaces = useNamespaces();
  const { namespace, name, targetPlane, result } = row;
  if (result?.created && namespace) {
    return (
      <li className={classes.done}>
        <StateIcon className={classes.icon} state="synced" />
        <Typography variant="body2">
          {t('copy.created', {
            name,
            namespace: titles.text(namespace),
            plane: targetPlane?.name ?? '',
          })}
        </Typography>
      </li>
    );
  }
  return (
    <li className={classes.root}>
      <ComboBox
        id={`openchoreo-secrets-copy-namespace-${row.id}`}
        label={t('copy.namespace')}
        isRequired
        options={namespaces.data ?? []}
        value={namespaces.data?.find(it => it.name === namespace)}
        getId={it => it.name}
        getText={namespaceText}
        onChange={chosen =>
          onChange({ namespace: chosen.name, targetPlane: undefined })
        }
      />
      <TextField
        id={`openchoreo-secrets-copy-name-${row.id}`}
        label={t('copy.name')}
        variant="outlined"
        size="small"
        required
        autoComplete="off"
        value={name}
        InputLabelProps={{ shrink: true }}
        inputProps={{ autoCapitalize: 'off', spellCheck: false }}
        onChange={event => onChange({ name: event.target.value.trim() })}
      />
      <PlaneChoice {...props} />
      {onRemove && (
        <IconAction label={t('copy.remove')} onClick={onRemove}>
          <RemoveIcon />
        </IconAction>
      )}
      {result?.message && (
        <Typography
          variant="body2"
          color="error"
          role="alert"
          className={classes.error}
        >
          {result.message}
        </Typography>
      )}
    </li>
  );
}

/** The planes of the chosen namespace. Selected without asking only if exactly one fits. */
function PlaneChoice({ row, secret, onChange }: CopyTargetRowProps) {
  const { namespace = '', targetPlane } = row;
  const { category = DEFAULT_CATEGORY } = secret;
  const { t } = useSecretsTranslation();
  const isChosen = namespace !== '';
  const planes = useTargetPlanes(namespace, isChosen);
  const capabilities = useCapabilities(namespace, isChosen);
  const options = (planes.data ?? []).filter(
    plane => plane.usable && plane.categories.some(it => it === category),
  );
  const only = options.length === 1 ? options[0] : undefined;
  useEffect(() => {
    if (!targetPlane && only) {
      onChange({ targetPlane: { kind: only.kind, name: only.name } });
    }
  });
  const describeProblem = () => {
    if (capabilities.data?.create.allowed === false) {
      return t('copy.noCreate', { namespace });
    }
    return planes.data && options.length === 0
      ? t('copy.noPlane')
      : planes.error?.message;
  };
  return (
    <ComboBox<TargetPlane>
      id={`openchoreo-secrets-copy-plane-${row.id}`}
      label={t('copy.plane')}
      isRequired
      options={options}
      value={
        targetPlane &&
        options.find(plane => planeId(plane) === planeId(targetPlane))
      }
      getId={planeId}
      getText={plane =>
        t('create.planeOption', { name: plane.name, kind: plane.kind })
      }
      error={describeProblem()}
      onChange={({ kind, name }) => onChange({ targetPlane: { kind, name } })}
    />
  );
}
