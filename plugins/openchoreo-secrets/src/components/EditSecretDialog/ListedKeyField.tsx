import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import { findSecretType } from '@openchoreo-secrets/plugin-common';
import { useFormContext } from 'react-hook-form';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { ValueField, type TextFile, type ValueStore } from '../SecretValues';
import {
  valueIdOf,
  type EditMode,
  type EditSecretFields,
  type KeyAction,
} from './editModel';

const useStyles = makeStyles(theme => ({
  root: { borderBottom: `1px solid ${theme.palette.divider}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
  },
  name: {
    flex: '1 1 200px',
    fontFamily: 'monospace',
    fontWeight: 'bold',
    overflowWrap: 'anywhere',
  },
}));

export interface ListedKeyFieldProps {
  type: string;
  mode: EditMode;
  index: number;
  values: ValueStore;
  onValueChange(): void;
  onFileProblem(file: TextFile): void;
}

/** What becomes of one key: kept, replaced by a new value, or removed. */
export function ListedKeyField(props: ListedKeyFieldProps) {
  const { type, mode, index, values, onValueChange } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const form = useFormContext<EditSecretFields>();
  const { key, isThere, action } = form.watch(`keys.${index}`);
  const field = findSecretType(type)?.fields.find(it => it.key === key);
  const choices = choicesOf(isThere, mode, field?.isRequired === true);

  const choose = (next: KeyAction) => {
    if (next !== 'replace') {
      values.hold(valueIdOf(key), undefined);
    }
    form.clearErrors(`keys.${index}`);
    form.setValue(`keys.${index}.action`, next, { shouldDirty: true });
  };

  return (
    <div className={classes.root}>
      <div className={classes.line}>
        <span className={classes.name}>{key}</span>
        <RadioGroup
          row
          name={`openchoreo-secrets-action-${key}`}
          aria-label={t('edit.actionOf', { key })}
          value={action}
          onChange={(_, next) => choose(next as KeyAction)}
        >
          {choices.map(([value, label]) => (
            <FormControlLabel
              key={value}
              value={value}
              label={t(label)}
              control={<Radio color="primary" size="small" />}
            />
          ))}
        </RadioGroup>
      </div>
      {action === 'replace' && (
        <ValueField
          valueId={valueIdOf(key)}
          label={t('edit.newValue', { key })}
          hint={field?.hint}
          values={values}
          isPublic={field?.isPublic}
          canGenerate={!field || field.canBeGenerated}
          error={form.formState.errors.keys?.[index]?.value?.message}
          onChange={onValueChange}
          onBlur={() => void form.trigger(`keys.${index}.value`)}
          onFileProblem={props.onFileProblem}
        />
      )}
    </div>
  );
}

type Choice = [
  KeyAction,
  'edit.keep' | 'edit.replace' | 'edit.remove' | 'edit.leaveOut' | 'edit.add',
];

function choicesOf(
  isThere: boolean,
  mode: EditMode,
  isRequired: boolean,
): Choice[] {
  if (!isThere) {
    return [
      ['keep', 'edit.leaveOut'],
      ['replace', 'edit.add'],
    ];
  }
  return [
    ...(mode === 'merge' ? [['keep', 'edit.keep'] as Choice] : []),
    ['replace', 'edit.replace'],
    ...(isRequired ? [] : [['remove', 'edit.remove'] as Choice]),
  ];
}
