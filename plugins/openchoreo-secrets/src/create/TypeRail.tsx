import FormControl from '@material-ui/core/FormControl';
import InputLabel from '@material-ui/core/InputLabel';
import ListSubheader from '@material-ui/core/ListSubheader';
import MenuItem from '@material-ui/core/MenuItem';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Select from '@material-ui/core/Select';
import { alpha, makeStyles } from '@material-ui/core/styles';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import Typography from '@material-ui/core/Typography';
import CertificateIcon from '@material-ui/icons/CardMembership';
import CodeIcon from '@material-ui/icons/Code';
import RegistryIcon from '@material-ui/icons/DirectionsBoat';
import LockIcon from '@material-ui/icons/LockOutlined';
import PersonIcon from '@material-ui/icons/PermIdentity';
import KeyIcon from '@material-ui/icons/VpnKey';
import {
  categories,
  secretTypesOfCategory,
  type CategoryId,
} from '@openchoreo-secrets/plugin-common';
import clsx from 'clsx';
import type { ComponentType } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ValueStore } from '../form/ValueStore';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useTypeTexts } from '../translations/useTypeTexts';
import { MEDIUM_WEIGHT } from '../ui/fonts';
import type { CreateSecretFields } from './formModel';
import { switchType } from './switchType';

const icons = new Map<string, ComponentType<SvgIconProps>>([
  ['Opaque', KeyIcon],
  ['kubernetes.io/basic-auth', PersonIcon],
  ['kubernetes.io/ssh-auth', CodeIcon],
  ['kubernetes.io/dockerconfigjson', RegistryIcon],
  ['kubernetes.io/tls', CertificateIcon],
]);

const gitDescriptions = new Map([
  ['kubernetes.io/basic-auth', 'create.gitBasicAuth' as const],
  ['kubernetes.io/ssh-auth', 'create.gitSshAuth' as const],
]);

const useStyles = makeStyles(theme => ({
  root: {
    width: 226,
    flex: 'none',
    padding: theme.spacing(1, 0),
    overflowY: 'auto',
    borderRight: `1px solid ${theme.palette.divider}`,
  },
  heading: { display: 'block', padding: theme.spacing(1, 3) },
  option: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    minHeight: 51,
    padding: theme.spacing(0.5, 2, 0.5, 2.5),
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    '& svg': { fontSize: 20, color: theme.palette.text.secondary },
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-within': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  chosen: {
    borderLeftColor: theme.palette.primary.main,
    backgroundColor: alpha(theme.palette.primary.main, 0.08),
    '& svg, & p': { color: theme.palette.primary.main },
    '& $description': { color: theme.palette.text.primary },
  },
  label: { fontWeight: MEDIUM_WEIGHT },
  description: { display: 'block' },
  /** Invisible, over the whole option, so that a click anywhere reaches it. */
  radio: {
    position: 'absolute',
    inset: 0,
    padding: 0,
    opacity: 0,
  },
}));

interface TypeOption {
  /** The category and the type: `generic/Opaque`. */
  id: string;
  category: CategoryId;
  type: string;
  label: string;
  description: string;
  /** The label, with the category where another one has the same. */
  accessibleName: string;
}

interface TypeGroup {
  category: CategoryId;
  label: string;
  options: TypeOption[];
}

export interface TypeRailProps {
  form: UseFormReturn<CreateSecretFields>;
  values: ValueStore;
}

/** The choice of category and type in one. */
export function TypeRail(props: TypeRailProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const groups = useTypeGroups();
  const [category, type] = props.form.watch(['category', 'type']);
  const chosen = `${category}/${type}`;
  return (
    <RadioGroup
      className={classes.root}
      aria-label={t('create.type')}
      name="openchoreo-secrets-type"
      value={chosen}
      onChange={(_, id) => choose(props, groups, id)}
    >
      {groups.map(group => (
        <div key={group.category} role="group" aria-label={group.label}>
          <Typography
            variant="caption"
            color="textSecondary"
            className={classes.heading}
          >
            {group.label}
          </Typography>
          {group.options.map(option => {
            const Icon = icons.get(option.type) ?? LockIcon;
            return (
              // The radio button inside has the accessible name.
              // eslint-disable-next-line jsx-a11y/label-has-associated-control
              <label
                key={option.id}
                className={clsx(
                  classes.option,
                  option.id === chosen && classes.chosen,
                )}
              >
                <Radio
                  className={classes.radio}
                  disableRipple
                  value={option.id}
                  inputProps={{ 'aria-label': option.accessibleName }}
                />
                <Icon />
                <span>
                  <Typography variant="body2" className={classes.label}>
                    {option.label}
                  </Typography>
                  <Typography
                    variant="caption"
                    color="textSecondary"
                    className={classes.description}
                  >
                    {option.description}
                  </Typography>
                </span>
              </label>
            );
          })}
        </div>
      ))}
    </RadioGroup>
  );
}

/** The same choice as a select, for narrow screens. */
export function TypeSelect(props: TypeRailProps) {
  const { t } = useSecretsTranslation();
  const groups = useTypeGroups();
  const [category, type] = props.form.watch(['category', 'type']);
  return (
    <FormControl variant="outlined" size="small" fullWidth required>
      <InputLabel id="openchoreo-secrets-type-label">
        {t('create.type')}
      </InputLabel>
      <Select
        labelId="openchoreo-secrets-type-label"
        id="openchoreo-secrets-type"
        label={`${t('create.type')} *`}
        value={`${category}/${type}`}
        onChange={event => choose(props, groups, String(event.target.value))}
        renderValue={id => {
          const option = findOption(groups, String(id));
          return option && `${option.accessibleName} · ${option.description}`;
        }}
        MenuProps={{
          getContentAnchorEl: null,
          anchorOrigin: { vertical: 'bottom', horizontal: 'left' },
        }}
      >
        {groups.flatMap(group => [
          <ListSubheader key={group.category} disableSticky>
            {group.label}
          </ListSubheader>,
          ...group.options.map(option => (
            <MenuItem
              key={option.id}
              value={option.id}
              aria-label={option.accessibleName}
            >
              {`${option.label} · ${option.description}`}
            </MenuItem>
          )),
        ])}
      </Select>
    </FormControl>
  );
}

function useTypeGroups(): TypeGroup[] {
  const { t } = useSecretsTranslation();
  const texts = useTypeTexts();
  return categories.map((category, index) => ({
    category: category.id,
    label: texts.category(category),
    options: secretTypesOfCategory(category.id).map(({ type }) => {
      const label = texts.label(type);
      const ofGit =
        category.id === 'git-credentials' && gitDescriptions.get(type);
      return {
        id: `${category.id}/${type}`,
        category: category.id,
        type,
        label,
        description: ofGit ? t(ofGit) : texts.description(type),
        accessibleName:
          index === 0 ? label : `${texts.category(category)}: ${label}`,
      };
    }),
  }));
}

function findOption(groups: TypeGroup[], id: string): TypeOption | undefined {
  return groups.flatMap(({ options }) => options).find(it => it.id === id);
}

function choose(
  { form, values }: TypeRailProps,
  groups: TypeGroup[],
  id: string,
): void {
  const option = findOption(groups, id);
  if (option) {
    switchType(form, values, option);
  }
}
