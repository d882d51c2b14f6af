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
} from '@openchoreo-secrets/plugin-common';
import { useState } from 'react';
import { useSecretsTranslation } from '../../../translations/useSecretsTranslation';
import { CommandBlock } from '../../../ui/CommandBlock';
import { DrawerSection } from '../DrawerSection';
import type { SecretSectionProps } from './types';

const builders = {
  occ: {
    show: occGetCommand,
    rotate: occUpdateCommand,
    remove: occDeleteCommand,
  },
  kubectl: {
    show: kubectlGetCommand,
    rotate: kubectlUpdateCommand,
    remove: kubectlDeleteCommand,
  },
};

type Tool = keyof typeof builders;

const tools = Object.keys(builders) as Tool[];

/** The acts of the drawer as commands, with placeholders for values; for managed secrets. */
export function CommandsSection({ namespace, secret }: SecretSectionProps) {
  const { t } = useSecretsTranslation();
  const [tool, setTool] = useState<Tool>('occ');
  if (!secret.managed) {
    return null;
  }
  const { name, type, keys } = secret;
  const [key = '<key>'] = keys;
  const coordinates = { namespace, name, type };
  const { show, rotate, remove } = builders[tool];
  const commands = [
    [t('drawer.commandShow'), show(coordinates)],
    [t('drawer.commandRotate', { key }), rotate(coordinates, key)],
    [t('drawer.commandDelete'), remove(coordinates)],
  ];
  return (
    <DrawerSection title={t('drawer.commands')}>
      <ButtonGroup size="small" aria-label={t('drawer.commands')}>
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
    </DrawerSection>
  );
}
