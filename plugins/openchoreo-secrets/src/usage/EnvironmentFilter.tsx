import Checkbox from '@material-ui/core/Checkbox';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import OpenIcon from '@material-ui/icons/ArrowDropDown';
import { useState } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';

export interface EnvironmentFilterProps {
  environments: string[];
  chosen: string[];
  onChange(chosen: string[]): void;
}

/** Picks the environments that have a column. */
export function EnvironmentFilter(props: EnvironmentFilterProps) {
  const { environments, chosen, onChange } = props;
  const { t } = useSecretsTranslation();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const toggle = (environment: string) =>
    onChange(
      chosen.includes(environment)
        ? chosen.filter(item => item !== environment)
        : [...chosen, environment],
    );
  return (
    <>
      <Button
        kind="secondary"
        endIcon={<OpenIcon />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('reference.environmentFilter', { number: String(chosen.length) })}
      </Button>
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setAnchor(undefined)}
      >
        {environments.map(environment => (
          <MenuItem
            key={environment}
            dense
            role="menuitemcheckbox"
            aria-checked={chosen.includes(environment)}
            onClick={() => toggle(environment)}
          >
            <Checkbox
              edge="start"
              tabIndex={-1}
              disableRipple
              checked={chosen.includes(environment)}
              inputProps={{ 'aria-hidden': true }}
            />
            <ListItemText primary={environment} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
