import InputAdornment from '@material-ui/core/InputAdornment';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import NextIcon from '@material-ui/icons/ChevronRight';
import NamespaceIcon from '@material-ui/icons/FolderOpen';
import AllIcon from '@material-ui/icons/Public';
import SearchIcon from '@material-ui/icons/Search';
import { visibleName, type Namespace } from '@openchoreo-secrets/plugin-common';
import { useId, useState } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { EmptyPanel } from '../ui/EmptyPanel';
import { Notice } from '../ui/Notice';
import { MEDIUM_WEIGHT } from '../ui/fonts';
import { namespaceOptions, type NamespaceOption } from './namespaceOptions';
import { NamespaceName } from './NamespaceSelect';
import { useOptionKeys } from './useOptionKeys';

const useStyles = makeStyles(({ spacing }) => ({
  root: {
    display: 'grid',
    gap: spacing(1),
    maxWidth: 720,
    margin: spacing(2, 'auto'),
  },
  paper: { margin: spacing(1, 0) },
  search: { padding: spacing(1.5, 2) },
  icon: { minWidth: 36 },
  title: { fontWeight: MEDIUM_WEIGHT },
}));

export interface ChooseNamespaceProps {
  namespaces: Namespace[];
  /** A namespace in the URL that doesn't exist. */
  missing?: string;
  onChoose(namespace: string): void;
  /** Absent without permission to see all namespaces. */
  onAll?(): void;
}

/** The first visit: what a namespace is, and which ones there are. */
export function ChooseNamespace(props: ChooseNamespaceProps) {
  const { namespaces, missing, onChoose, onAll } = props;
  const { t } = useBaseTranslation();
  const classes = useStyles();
  const id = useId();
  const [search, setSearch] = useState('');
  const all = onAll ? t('list.allNamespaces') : undefined;
  const options = namespaceOptions(namespaces, search, all);
  const choose = (option: NamespaceOption) =>
    option.id === 'all' ? onAll?.() : onChoose(option.namespace.name);
  const keys = useOptionKeys(options.length, index => choose(options[index]));
  if (namespaces.length === 0) {
    return (
      <EmptyPanel
        title={t('list.choose.noneTitle')}
        text={t('list.choose.none')}
      />
    );
  }
  return (
    <div className={classes.root}>
      {missing && (
        <Notice severity="warning" role="alert">
          {t('state.missingNamespace', {
            namespace: visibleName(missing),
          })}
        </Notice>
      )}
      <Typography variant="h6" component="h2">
        {t('list.choose.title')}
      </Typography>
      {/* Secondary text has too little contrast on the page. */}
      <Typography variant="body2">{t('list.choose.lead')}</Typography>
      <Paper variant="outlined" className={classes.paper}>
        <div className={classes.search}>
          <TextField
            fullWidth
            variant="outlined"
            size="small"
            // Nothing else can be done on this screen.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            placeholder={t('list.searchNamespaces')}
            value={search}
            onChange={event => {
              setSearch(event.target.value);
              keys.reset();
            }}
            onKeyDown={keys.onKeyDown}
            inputProps={{
              role: 'combobox',
              'aria-label': t('list.namespace'),
              'aria-expanded': true,
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
        >
          {options.map((option, index) => (
            <ListItem
              key={option.id === 'all' ? '' : option.namespace.name}
              button
              component="div"
              role="option"
              id={`${id}-${index}`}
              tabIndex={-1}
              aria-selected={index === keys.active}
              divider={index < options.length - 1}
              selected={index === keys.active}
              onClick={() => choose(option)}
            >
              <ListItemIcon className={classes.icon}>
                {option.id === 'all' ? (
                  <AllIcon fontSize="small" />
                ) : (
                  <NamespaceIcon fontSize="small" />
                )}
              </ListItemIcon>
              {option.id === 'all' ? (
                <ListItemText
                  primary={all}
                  primaryTypographyProps={{
                    variant: 'body2',
                    className: classes.title,
                  }}
                  secondary={t('list.choose.all')}
                  secondaryTypographyProps={{
                    variant: 'caption',
                    color: 'textSecondary',
                  }}
                />
              ) : (
                <ListItemText
                  disableTypography
                  primary={<NamespaceName {...option.namespace} isTitle />}
                  secondary={
                    <Typography
                      variant="caption"
                      color="textSecondary"
                      display="block"
                    >
                      {option.namespace.description}
                    </Typography>
                  }
                />
              )}
              <NextIcon fontSize="small" color="action" />
            </ListItem>
          ))}
        </List>
      </Paper>
      <Typography variant="caption">{t('list.choose.foot')}</Typography>
    </div>
  );
}
