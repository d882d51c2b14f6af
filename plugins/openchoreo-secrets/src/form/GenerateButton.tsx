import MenuItem from '@material-ui/core/MenuItem';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import GenerateIcon from '@material-ui/icons/CasinoOutlined';
import { useId, useState } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { IconAction } from '../ui/IconAction';
import {
  alphabets,
  generateValue,
  MAX_LENGTH,
  MIN_LENGTH,
  type AlphabetId,
} from './generateValue';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'flex-start',
    flexWrap: 'wrap',
  },
  length: { width: 96 },
  alphabet: { width: 220 },
}));

export interface GenerateButtonProps {
  /** The ID of the element that names the field. */
  describedBy: string;
  onGenerate(value: string): void;
}

/** The icon in an empty value field that offers a random value. */
export function GenerateButton(props: GenerateButtonProps) {
  const { describedBy, onGenerate } = props;
  const { t } = useSecretsTranslation();
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <>
      <IconAction
        label={t('generate.open')}
        aria-describedby={describedBy}
        aria-haspopup="dialog"
        onClick={event => setAnchor(event.currentTarget)}
      >
        <GenerateIcon />
      </IconAction>
      {anchor && (
        <GeneratePopover
          anchor={anchor}
          onClose={() => setAnchor(undefined)}
          onGenerate={onGenerate}
        />
      )}
    </>
  );
}

export interface GeneratePopoverProps {
  /** The element that the popover opens under; closed without one. */
  anchor: HTMLElement | undefined;
  onClose(): void;
  onGenerate(value: string): void;
}

/** Asks for the length and the characters of a random value. */
export function GeneratePopover(props: GeneratePopoverProps) {
  const { anchor, onClose, onGenerate } = props;
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const id = useId();
  const [length, setLength] = useState('32');
  const [alphabet, setAlphabet] = useState<AlphabetId>('alphanumeric');
  const number = Number(length);
  const isLength =
    Number.isInteger(number) && number >= MIN_LENGTH && number <= MAX_LENGTH;
  return (
    <Popover
      open={anchor !== undefined}
      anchorEl={anchor}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      onClose={onClose}
      PaperProps={{ role: 'dialog', 'aria-label': t('generate.title') }}
    >
      <div className={classes.root}>
        <TextField
          id={`${id}-length`}
          label={t('generate.length')}
          type="number"
          variant="outlined"
          size="small"
          className={classes.length}
          value={length}
          onChange={event => setLength(event.target.value)}
          inputProps={{ min: MIN_LENGTH, max: MAX_LENGTH }}
          error={!isLength}
          helperText={`${MIN_LENGTH}–${MAX_LENGTH}`}
        />
        <TextField
          id={`${id}-alphabet`}
          label={t('generate.alphabet')}
          select
          variant="outlined"
          size="small"
          className={classes.alphabet}
          value={alphabet}
          onChange={event => setAlphabet(event.target.value as AlphabetId)}
        >
          {alphabets.map(name => (
            <MenuItem key={name} value={name}>
              {t(`generate.${name}`)}
            </MenuItem>
          ))}
        </TextField>
        <Button
          kind="primary"
          disabled={!isLength}
          onClick={() => {
            onGenerate(generateValue(number, alphabet));
            onClose();
          }}
        >
          {t('generate.submit')}
        </Button>
      </div>
    </Popover>
  );
}
