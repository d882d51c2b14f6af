import {
  isMadeOfRegistries,
  parseDockerConfig,
} from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import type { ValueStore } from '../form/ValueStore';
import type { TextFile } from '../form/readTextFile';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
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

/** The rows of what was entered before another type was chosen; `undefined` if rows can't hold the whole text. */
function readRows(values: ValueStore): RegistryRow[] | undefined {
  const text = values.read(CONFIG);
  if (text === '') {
    return [createRegistryRow()];
  }
  return values.getHeld(CONFIG) || !isMadeOfRegistries(text)
    ? undefined
    : toRows(text, values);
}

function toRows(text: string, values: ValueStore): RegistryRow[] {
  const config = parseDockerConfig(text);
  return 'registries' in config
    ? config.registries.map(registry => fromCredentials(registry, values))
    : [createRegistryRow()];
}

/** A Docker config, row by row or as the text of a `config.json`. People can switch between both. */
export function DockerRegistryForm(props: TypeFormProps) {
  const { form, values, onValueChange, onFileProblem } = props;
  const { t } = useSecretsTranslation();
  const [initialRows] = useState(() => readRows(values));
  const [isText, setIsText] = useState(initialRows === undefined);
  const [rows, setRows] = useState(initialRows ?? [createRegistryRow()]);
  const [isAsking, setIsAsking] = useState(false);

  const writeAsText = () => {
    const text = toConfig(rows, values);
    if (text) {
      values.enter(CONFIG, text);
    }
    setIsText(true);
  };

  const readFromText = () => {
    const text = values.read(CONFIG);
    values.forget(CONFIG);
    setRows(toRows(text, values));
    form.clearErrors('fixed.0');
    setIsAsking(false);
    setIsText(false);
    values.announce();
    onValueChange();
  };
  const tryReadFromText = async () => {
    const text = values.read(CONFIG);
    if (text === '' || isMadeOfRegistries(text)) {
      readFromText();
    } else if ('fault' in parseDockerConfig(text)) {
      await form.trigger('fixed.0');
    } else {
      setIsAsking(true);
    }
  };

  /** Keeps the text of a file byte for byte. */
  const takeFile = ([file, ...others]: TextFile[]) => {
    if (file.problem === undefined) {
      values.hold(CONFIG, { text: file.text, file: file.name });
      setIsText(true);
      void form.trigger('fixed.0');
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
      {isAsking ? (
        <Notice
          severity="warning"
          role="alert"
          action={{ label: t('registry.asRows'), onClick: readFromText }}
        >
          {t('registry.rowsLose')}
        </Notice>
      ) : (
        <Button kind="inPlace" onClick={() => void tryReadFromText()}>
          {t('registry.asRows')}
        </Button>
      )}
    </>
  ) : (
    <RegistryRows
      {...props}
      configId={CONFIG}
      rows={rows}
      onRowsChange={setRows}
      onFiles={takeFile}
      onEditAsText={writeAsText}
    />
  );
}
