import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormLabel from '@material-ui/core/FormLabel';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import OpenIcon from '@material-ui/icons/ArrowDropDown';
import clsx from 'clsx';
import { useState } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { Button } from '../ui/Button';

const useStyles = makeStyles(({ palette, spacing }) => ({
  button: { padding: spacing(0, 1, 0, 1.5), minWidth: 0 },
  active: { color: palette.primary.main, borderColor: palette.primary.main },
  box: { padding: 0, marginRight: spacing(1) },
  group: { marginTop: spacing(2) },
  label: { color: palette.text.primary },
}));

export interface FilterOption {
  value: string;
  label: string;
  count: number;
}

export interface FilterProps {
  label: string;
  options: FilterOption[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

/** A filter by several values as a menu that stays open while values are chosen. */
export function FilterMenu({ label, options, chosen, onChange }: FilterProps) {
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <>
      <Button
        kind="secondary"
        className={clsx(classes.button, chosen.length > 0 && classes.active)}
        endIcon={<OpenIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor ? true : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {chosen.length > 0
          ? t('list.filter.chosen', { label, number: String(chosen.length) })
          : label}
      </Button>
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        MenuListProps={{ 'aria-label': label }}
        onClose={() => setAnchor(undefined)}
      >
        {options.map(option => (
          <MenuItem
            key={option.value}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(option.value)}
            onClick={() => onChange(toggle(chosen, option.value))}
          >
            <Checkbox
              size="small"
              color="primary"
              tabIndex={-1}
              className={classes.box}
              checked={chosen.includes(option.value)}
              inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
            />
            {describe(option)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

/** The same filter as a list of checkboxes, for the drawer on narrow screens. */
export function FilterGroup({ label, options, chosen, onChange }: FilterProps) {
  const classes = useStyles();
  return (
    <FormGroup role="group" aria-label={label} className={classes.group}>
      <FormLabel component="div" className={classes.label}>
        {label}
      </FormLabel>
      {options.map(option => (
        <FormControlLabel
          key={option.value}
          label={describe(option)}
          control={
            <Checkbox
              color="primary"
              checked={chosen.includes(option.value)}
              onChange={() => onChange(toggle(chosen, option.value))}
            />
          }
        />
      ))}
    </FormGroup>
  );
}

function describe({ label, count }: FilterOption): string {
  return `${label} (${count})`;
}

function toggle(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value)
    ? chosen.filter(other => other !== value)
    : [...chosen, value];
}
