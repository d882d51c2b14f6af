import ListSubheader from '@material-ui/core/ListSubheader';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  findCategory,
  type CategoryId,
  type TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useMemo } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useTargetPlanes } from '../api/queries';
import { planeId } from '../list/rows';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { ComboBox } from '../ui/ComboBox';
import type { CreateSecretFields } from './formModel';

const useStyles = makeStyles({ group: { lineHeight: '32px' } });

export interface TargetPlaneFieldProps {
  namespace: string;
  category: CategoryId;
  control: Control<CreateSecretFields>;
}

/** The plane whose store keeps the values. Selected without asking only if exactly one fits. */
export function TargetPlaneField(props: TargetPlaneFieldProps) {
  const { namespace, category, control } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const {
    data: planes,
    error,
    isLoading,
    refetch,
  } = useTargetPlanes(namespace);
  const { field, fieldState } = useController({ control, name: 'targetPlane' });
  const options = useMemo(
    () =>
      [...(planes ?? [])].sort(
        (a, b) => Number(fits(b, category)) - Number(fits(a, category)),
      ),
    [planes, category],
  );
  const selected =
    field.value &&
    options.find(plane => planeId(plane) === planeId(field.value!));

  const { onChange, value } = field;
  useEffect(() => {
    const [only, ...others] = options.filter(plane => fits(plane, category));
    if (!value && only && others.length === 0) {
      onChange({ kind: only.kind, name: only.name });
    }
    if (selected && !fits(selected, category)) {
      onChange(undefined);
    }
  }, [options, category, value, selected, onChange]);

  return (
    <ComboBox<TargetPlane>
      id="openchoreo-secrets-target-plane"
      label={t('create.plane')}
      placeholder={t(isLoading ? 'create.planesLoading' : 'create.choosePlane')}
      isRequired
      options={options}
      value={selected}
      onChange={({ kind, name }) => onChange({ kind, name })}
      onBlur={field.onBlur}
      getId={planeId}
      getText={({ kind, name }) => t('create.planeOption', { name, kind })}
      isDisabled={plane => !fits(plane, category)}
      groupBy={plane =>
        t(fits(plane, category) ? 'create.planesFit' : 'create.planesUnfit')
      }
      renderGroup={({ key, group, children }) => [
        <ListSubheader
          key={key}
          component="div"
          disableSticky
          className={classes.group}
        >
          {group}
        </ListSubheader>,
        children,
      ]}
      renderOption={plane => (
        <Typography
          variant="body2"
          component="div"
          color={fits(plane, category) ? 'initial' : 'textSecondary'}
        >
          {`${plane.name} `}
          <Typography variant="body2" color="textSecondary" component="span">
            {`· ${plane.kind}`}
          </Typography>
          <Typography variant="caption" color="textSecondary" display="block">
            {describe(plane)}
          </Typography>
        </Typography>
      )}
      error={fieldState.error?.message}
      helperText={renderHelp()}
    />
  );

  /** Why a plane can't keep the secret, or what might go wrong. */
  function describe(plane: TargetPlane): string | undefined {
    if (!plane.usable) {
      return t('create.planeNoStore');
    }
    if (!plane.categories.includes(category)) {
      return t('create.planeForGit');
    }
    return plane.connected === false ? t('create.planeUnreachable') : undefined;
  }

  function renderHelp() {
    if (error) {
      return (
        <>
          {t('create.planesFailed')}{' '}
          <Button kind="inPlace" size="small" onClick={() => void refetch()}>
            {t('state.retry')}
          </Button>
        </>
      );
    }
    if (planes && !planes.some(({ usable }) => usable)) {
      return t('create.noPlanes', { namespace });
    }
    const help =
      findCategory(category)?.id === 'git-credentials'
        ? t('create.planeHelpGit')
        : t('create.planeHelp');
    return (selected && describe(selected)) ?? help;
  }
}

/** Whether a plane can keep secrets of a category. */
function fits(plane: TargetPlane, category: CategoryId): boolean {
  return plane.usable && plane.categories.includes(category);
}
