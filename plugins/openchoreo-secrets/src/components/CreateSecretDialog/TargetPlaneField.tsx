import Typography from '@material-ui/core/Typography';
import type {
  CategoryId,
  TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { useEffect, useMemo } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useTargetPlanes } from '../../api/queries';
import { planeId } from '../../list/rows';
import { ComboBox } from '../../ui/ComboBox';
import type { CreateSecretFields } from './formModel';

export interface TargetPlaneFieldProps {
  namespace: string;
  category: CategoryId;
  control: Control<CreateSecretFields>;
}

/** The plane whose store keeps the value; chosen for the person only where one alone fits. */
export function TargetPlaneField(props: TargetPlaneFieldProps) {
  const { namespace, category, control } = props;
  const { t } = useSecretsTranslation();
  const { data: planes, error } = useTargetPlanes(namespace);
  const { field, fieldState } = useController({ control, name: 'targetPlane' });
  const options = useMemo(
    () => (planes ? sortForCategory(planes, category) : []),
    [planes, category],
  );
  const selected =
    field.value &&
    options.find(plane => planeId(plane) === planeId(field.value!));

  const { onChange, value } = field;
  useEffect(() => {
    const [only, ...others] = options.filter(
      plane => plane.usable && plane.categories.includes(category),
    );
    if (!value && only && others.length === 0) {
      onChange({ kind: only.kind, name: only.name });
    }
  }, [options, category, value, onChange]);

  return (
    <ComboBox<TargetPlane>
      id="openchoreo-secrets-target-plane"
      label={t('create.plane')}
      isRequired
      options={options}
      value={selected}
      onChange={({ kind, name }) => onChange({ kind, name })}
      onBlur={field.onBlur}
      getId={planeId}
      getText={({ kind, name }) => t('create.planeOption', { name, kind })}
      isDisabled={({ usable }) => !usable}
      renderOption={plane => (
        <div>
          {t('create.planeOption', { name: plane.name, kind: plane.kind })}
          <Typography variant="caption" color="textSecondary" display="block">
            {describe(plane)}
          </Typography>
        </div>
      )}
      error={fieldState.error?.message}
      helperText={explain()}
    />
  );

  function describe(plane: TargetPlane): string {
    const notes = [
      plane.reason,
      plane.connected === false && t('create.planeDisconnected'),
      !plane.categories.includes(category) && t('create.planeForGit'),
    ];
    return notes.filter(Boolean).join(' ');
  }

  function explain(): string {
    if (error) {
      return t('create.planesFailed', { reason: error.message });
    }
    if (planes?.length === 0) {
      return t('create.noPlanes');
    }
    return selected ? describe(selected) : '';
  }
}

/** Planes that can be used come first, and among them those whose store is read for the category. */
function sortForCategory(
  planes: TargetPlane[],
  category: CategoryId,
): TargetPlane[] {
  const rank = ({ usable, categories }: TargetPlane) =>
    (usable ? 0 : 2) + (categories.includes(category) ? 0 : 1);
  return [...planes].sort((a, b) => rank(a) - rank(b));
}
