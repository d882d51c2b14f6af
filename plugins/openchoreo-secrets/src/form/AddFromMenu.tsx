import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ArrowIcon from '@material-ui/icons/ArrowDropDown';
import RandomIcon from '@material-ui/icons/CasinoOutlined';
import EnvIcon from '@material-ui/icons/DescriptionOutlined';
import FilesIcon from '@material-ui/icons/NoteAddOutlined';
import type { EnvFileEntry } from '@openchoreo-secrets/plugin-common';
import { useRef, useState, type ChangeEvent } from 'react';
import { EnvFileImport } from './EnvFileImport';
import { readTextFile, type TextFile } from './readTextFile';
import { GeneratePopover } from './GenerateButton';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';

export interface AddFromMenuProps {
  /** The look of the button; secondary by default. */
  kind?: 'secondary' | 'inPlace';
  disabledReason?: string;
  /** The keys that are entered already. */
  listKeys(): string[];
  onFiles(files: TextFile[]): void;
  onVariables(entries: EnvFileEntry[]): void;
  /** Offers a random value, which is passed to this function. */
  onRandomValue?(value: string): void;
}

/** Adds keys from files, from the text of a `.env` file, or with a random value. */
export function AddFromMenu(props: AddFromMenuProps) {
  const { kind = 'secondary', disabledReason, onRandomValue } = props;
  const { t } = useSecretsTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<'menu' | 'env' | 'random'>();
  const close = () => setOpened(undefined);

  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = await Promise.all(
      [...(target.files ?? [])].map(readTextFile),
    );
    target.value = '';
    if (files.length > 0) {
      props.onFiles(files);
    }
  };
  const sources = [
    {
      id: 'files',
      Icon: FilesIcon,
      open: () => {
        close();
        input.current?.click();
      },
    },
    { id: 'env', Icon: EnvIcon, open: () => setOpened('env') },
    ...(onRandomValue
      ? [
          {
            id: 'random',
            Icon: RandomIcon,
            open: () => setOpened('random'),
          } as const,
        ]
      : []),
  ] as const;

  return (
    <>
      <Button
        ref={button}
        kind={kind}
        disabledReason={disabledReason}
        endIcon={<ArrowIcon />}
        aria-haspopup="menu"
        onClick={() => setOpened('menu')}
      >
        {t('addFrom.open')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={event => void read(event)}
      />
      <Menu
        open={opened === 'menu'}
        anchorEl={button.current}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        MenuListProps={{ 'aria-label': t('addFrom.open') }}
        onClose={close}
      >
        {sources.map(({ id, Icon, open }) => (
          <MenuItem key={id} onClick={open}>
            <ListItemIcon>
              <Icon fontSize="small" />
            </ListItemIcon>
            <ListItemText
              primary={t(`addFrom.${id}`)}
              secondary={t(`addFrom.${id}Hint`)}
            />
          </MenuItem>
        ))}
      </Menu>
      {onRandomValue && (
        <GeneratePopover
          anchor={opened === 'random' ? button.current ?? undefined : undefined}
          onClose={close}
          onGenerate={onRandomValue}
        />
      )}
      {opened === 'env' && (
        <EnvFileImport
          existingKeys={props.listKeys()}
          onClose={close}
          onAdd={props.onVariables}
        />
      )}
    </>
  );
}
