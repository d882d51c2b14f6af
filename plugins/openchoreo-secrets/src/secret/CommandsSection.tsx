import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import Typography from '@material-ui/core/Typography';
import {
  kubectlDeleteCommand,
  kubectlGetCommand,
  kubectlUpdateCommand,
  occDeleteCommand,
  occGetCommand,
  occUpdateCommand,
  type SecretMetadata,
} from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { CommandBlock } from '../ui/CommandBlock';
import { Disclosure } from '../ui/Disclosure';

const builders = {
  occ: {
    show: occGetCommand,
    replace: occUpdateCommand,
    remove: occDeleteCommand,
  },
  kubectl: {
    show: kubectlGetCommand,
    replace: kubectlUpdateCommand,
    remove: kubectlDeleteCommand,
  },
};

type Tool = keyof typeof builders;

const tools = Object.keys(builders) as Tool[];

export interface CommandsSectionProps {
  namespace: string;
  secret: SecretMetadata;
}

/** Commands that do the same as the drawer, with placeholders for values. */
export function CommandsSection({ namespace, secret }: CommandsSectionProps) {
  const { t } = useSecretsTranslation();
  const [tool, setTool] = useState<Tool>('occ');
  const { name, type, keys } = secret;
  const [key = '<key>'] = keys;
  const coordinates = { namespace, name, type };
  const { show, replace, remove } = builders[tool];
  const commands = [
    [t('commands.show'), show(coordinates)],
    [t('commands.replace', { key }), replace(coordinates, key)],
    [t('commands.delete'), remove(coordinates)],
  ];
  return (
    <Disclosure title={t('commands.title')} summary={t('commands.summary')}>
      <ButtonGroup size="small" aria-label={t('commands.title')}>
        {tools.map(it => (
          <Button
            key={it}
            aria-pressed={it === tool}
            variant={it === tool ? 'contained' : 'outlined'}
            style={{ textTransform: 'none' }}
            onClick={() => setTool(it)}
          >
            {it}
          </Button>
        ))}
      </ButtonGroup>
      {commands.map(([label, command]) => (
        <div key={label}>
          <Typography variant="caption" color="textSecondary">
            {label}
          </Typography>
          <CommandBlock label={label} command={command} />
        </div>
      ))}
    </Disclosure>
  );
}
