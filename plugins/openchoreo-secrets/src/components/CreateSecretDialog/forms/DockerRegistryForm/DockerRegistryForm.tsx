import Button from '@material-ui/core/Button';
import { parseDockerConfig } from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import { useSecretsTranslation } from '../../../../translations/useSecretsTranslation';
import type { TextFile, ValueStore } from '../../../SecretValues';
import { fixedFieldId } from '../../formModel';
import { FixedFieldsForm } from '../FixedFieldsForm';
import type { TypeFormProps } from '../types';
import { RegistryRows } from './RegistryRows';
import {
  createRegistryRow,
  fromCredentials,
  toConfig,
  type RegistryRow,
} from './registryRow';

const CONFIG = fixedFieldId('.dockerconfigjson');

/** The rows of what was entered before a switch to another type; undefined where only its text can be shown. */
function readRows(values: ValueStore): RegistryRow[] | undefined {
  const text = values.read(CONFIG);
  if (text === '') {
    return [createRegistryRow()];
  }
  const config = parseDockerConfig(text);
  return values.getHeld(CONFIG) || 'fault' in config
    ? undefined
    : config.registries.map(registry => fromCredentials(registry, values));
}

/** A Docker config: row by row, or as the text of a `config.json`; each can be made of the other. */
export function DockerRegistryForm(props: TypeFormProps) {
  const { form, values, onValueChange, onFileProblem } = props;
  const { t } = useSecretsTranslation();
  const [initialRows] = useState(() => readRows(values));
  const [isText, setIsText] = useState(initialRows === undefined);
  const [rows, setRows] = useState(initialRows ?? [createRegistryRow()]);

  const writeAsText = () => {
    const text = toConfig(rows, values);
    if (text) {
      values.enter(CONFIG, text);
    }
    setIsText(true);
  };

  const readFromText = async () => {
    const text = values.read(CONFIG);
    const config = parseDockerConfig(text);
    if (text !== '' && 'fault' in config) {
      await form.trigger('fixed.0');
      return;
    }
    values.hold(CONFIG, undefined);
    setRows(
      'registries' in config
        ? config.registries.map(registry => fromCredentials(registry, values))
        : [createRegistryRow()],
    );
    form.clearErrors('fixed.0');
    setIsText(false);
    onValueChange();
  };

  /** The text of a file is kept as it is, down to the byte. */
  const takeFile = ([file, ...others]: TextFile[]) => {
    if (file.problem === undefined) {
      values.hold(CONFIG, { text: file.text, file: file.name });
      setIsText(true);
    }
    onValueChange();
    if (file.problem) {
      onFileProblem(file);
    }
    for (const { name } of others) {
      onFileProblem({ name, problem: 'unknownFile' });
    }
  };

  return isText ? (
    <>
      <FixedFieldsForm {...props} />
      <Button size="small" onClick={() => void readFromText()}>
        {t('registry.asRows')}
      </Button>
    </>
  ) : (
    <>
      <RegistryRows
        {...props}
        configId={CONFIG}
        rows={rows}
        onRowsChange={setRows}
        onFiles={takeFile}
      />
      <Button size="small" onClick={writeAsText}>
        {t('registry.asText')}
      </Button>
    </>
  );
}
