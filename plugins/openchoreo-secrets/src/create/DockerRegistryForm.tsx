import { parseDockerConfig } from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import type { ValueStore } from '../form/ValueStore';
import type { TextFile } from '../form/readTextFile';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { fixedFieldId } from './formModel';
import { FixedFieldsForm } from './FixedFieldsForm';
import type { TypeFormProps } from './formModel';
import { RegistryRows } from './RegistryRows';
import {
  createRegistryRow,
  fromCredentials,
  toConfig,
  type RegistryRow,
} from './registryRow';

const CONFIG = fixedFieldId('.dockerconfigjson');

/** The rows of what was entered before another type was chosen; undefined if only its text can be shown. */
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

/** A Docker config, row by row or as the text of a `config.json`. People can switch between both. */
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
    values.announce();
    onValueChange();
  };

  /** Keeps the text of a file byte for byte. */
  const takeFile = ([file, ...others]: TextFile[]) => {
    if (file.problem === undefined) {
      values.hold(CONFIG, { text: file.text, file: file.name });
      setIsText(true);
    }
    values.announce();
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
      <Button kind="inPlace" onClick={() => void readFromText()}>
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
      <Button kind="inPlace" onClick={writeAsText}>
        {t('registry.asText')}
      </Button>
    </>
  );
}
