import ClickAwayListener from '@material-ui/core/ClickAwayListener';
import Divider from '@material-ui/core/Divider';
import InputAdornment from '@material-ui/core/InputAdornment';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import Paper from '@material-ui/core/Paper';
import Popper from '@material-ui/core/Popper';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import OpenIcon from '@material-ui/icons/ArrowDropDown';
import CheckIcon from '@material-ui/icons/Check';
import AllIcon from '@material-ui/icons/Public';
import SearchIcon from '@material-ui/icons/Search';
import type { Namespace } from '@openchoreo-secrets/plugin-common';
import { Fragment, useId, useRef, useState } from 'react';
import { namespaceText } from '../api/namespaceTitles';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { MEDIUM_WEIGHT } from '../ui/fonts';
import { namespaceOptions, type NamespaceOption } from './namespaceOptions';
import { useOptionKeys } from './useOptionKeys';

const useStyles = makeStyles(({ spacing, zIndex, palette }) => ({
  field: {
    '& .MuiInputBase-root, & input': { cursor: 'pointer' },
    '& input': { textOverflow: 'ellipsis' },
  },
  popper: { zIndex: zIndex.modal },
  search: { padding: spacing(1.5) },
  list: { maxHeight: 320, overflow: 'auto' },
  option: { minHeight: 40, gap: spacing(1.5) },
  text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: MEDIUM_WEIGHT },
  all: { color: palette.text.secondary },
}));

export interface NamespaceSelectProps {
  namespaces: Namespace[];
  value: string | undefined;
  isAll: boolean;
  onChange(namespace: string): void;
  /** Absent without permission to see all namespaces. */
  onAll?(): void;
}

/** The namespace of the screen; its menu opens below it with a search. */
export function NamespaceSelect(props: NamespaceSelectProps) {
  const { namespaces, value, isAll, onChange, onAll } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const known = namespaces.find(({ name }) => name === value);
  const text = known ? namespaceText(known) : value ?? '';
  const close = () => {
    setIsOpen(false);
    input.current?.focus();
  };
  return (
    <ClickAwayListener onClickAway={() => setIsOpen(false)}>
      <div>
        <TextField
          ref={field}
          id={id}
          fullWidth
          variant="outlined"
          size="small"
          className={classes.field}
          label={t('list.namespace')}
          value={isAll ? t('list.allNamespaces') : text}
          onClick={() => setIsOpen(!isOpen)}
          onKeyDown={event => {
            if (['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) {
              event.preventDefault();
              setIsOpen(true);
            }
          }}
          inputRef={input}
          inputProps={{
            readOnly: true,
            role: 'combobox',
            'aria-haspopup': 'listbox',
            'aria-expanded': isOpen,
            'aria-controls': isOpen ? `${id}-list` : undefined,
          }}
          InputProps={{
            startAdornment: isAll && (
              <InputAdornment position="start">
                <AllIcon fontSize="small" />
              </InputAdornment>
            ),
            endAdornment: (
              <InputAdornment position="end">
                <OpenIcon />
              </InputAdornment>
            ),
          }}
        />
        <Popper
          open={isOpen}
          anchorEl={field.current}
          placement="bottom-start"
          disablePortal
          modifiers={{ flip: { enabled: false } }}
          className={classes.popper}
          style={{ width: field.current?.clientWidth }}
        >
          <NamespaceMenu
            id={id}
            namespaces={namespaces}
            value={value}
            isAll={isAll}
            hasAll={Boolean(onAll)}
            onClose={close}
            onChoose={option => {
              close();
              if (option.id === 'all') {
                onAll?.();
              } else {
                onChange(option.namespace.name);
              }
            }}
          />
        </Popper>
      </div>
    </ClickAwayListener>
  );
}

interface NamespaceMenuProps {
  id: string;
  namespaces: Namespace[];
  value: string | undefined;
  isAll: boolean;
  hasAll: boolean;
  onClose(): void;
  onChoose(option: NamespaceOption): void;
}

function NamespaceMenu(props: NamespaceMenuProps) {
  const { id, namespaces, value, isAll, hasAll, onClose, onChoose } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const [search, setSearch] = useState('');
  const all = hasAll ? t('list.allNamespaces') : undefined;
  const options = namespaceOptions(namespaces, search, all);
  const isChosen = (option: NamespaceOption) =>
    option.id === 'all' ? isAll : option.namespace.name === value;
  const keys = useOptionKeys(
    options.length,
    index => onChoose(options[index]),
    options.findIndex(isChosen),
  );
  return (
    <Paper elevation={8}>
      <div className={classes.search}>
        <TextField
          fullWidth
          variant="outlined"
          size="small"
          // The menu was opened to find a namespace.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          placeholder={t('list.searchNamespaces')}
          value={search}
          onChange={event => {
            setSearch(event.target.value);
            keys.reset();
          }}
          onKeyDown={event => {
            if (event.key === 'Escape' || event.key === 'Tab') {
              event.stopPropagation();
              onClose();
            } else {
              keys.onKeyDown(event);
            }
          }}
          inputProps={{
            'aria-label': t('list.searchNamespaces'),
            'aria-controls': `${id}-list`,
            'aria-activedescendant':
              keys.active >= 0 ? `${id}-${keys.active}` : undefined,
          }}
          InputProps={{
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
          }}
        />
      </div>
      <List
        id={`${id}-list`}
        role="listbox"
        aria-label={t('list.namespace')}
        disablePadding
        component="div"
        className={classes.list}
      >
        {options.map((option, index) => (
          <Fragment key={option.id === 'all' ? '' : option.namespace.name}>
            <ListItem
              button
              component="div"
              role="option"
              id={`${id}-${index}`}
              tabIndex={-1}
              className={classes.option}
              selected={index === keys.active}
              aria-selected={isChosen(option)}
              onClick={() => onChoose(option)}
            >
              {option.id === 'all' ? (
                <>
                  <AllIcon fontSize="small" className={classes.all} />
                  <Typography variant="body2">{all}</Typography>
                </>
              ) : (
                <NamespaceName {...option.namespace} />
              )}
              {isChosen(option) && (
                <CheckIcon fontSize="small" color="primary" />
              )}
            </ListItem>
            {option.id === 'all' && <Divider aria-hidden component="div" />}
          </Fragment>
        ))}
        {options.length === 0 && (
          <ListItem
            component="div"
            role="option"
            aria-disabled
            aria-selected={false}
          >
            <Typography variant="body2" color="textSecondary">
              {t('list.noNamespaceFound')}
            </Typography>
          </ListItem>
        )}
      </List>
    </Paper>
  );
}

/** A namespace by display name and name. */
export function NamespaceName({
  name,
  displayName,
  isTitle,
}: Namespace & { isTitle?: boolean }) {
  const classes = useStyles();
  const hasTitle = displayName && displayName !== name;
  return (
    <Typography variant="body2" component="span" className={classes.text}>
      <span className={isTitle ? classes.title : undefined}>
        {hasTitle ? displayName : name}
      </span>{' '}
      {hasTitle && (
        <Typography variant="body2" component="span" color="textSecondary">
          {name}
        </Typography>
      )}
    </Typography>
  );
}
