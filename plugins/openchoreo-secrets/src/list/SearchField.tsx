import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import ClearIcon from '@material-ui/icons/Close';
import SearchIcon from '@material-ui/icons/Search';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { IconAction } from '../ui/IconAction';
import { useStableCallback } from '../ui/useStableCallback';

/** The field that takes the focus if no row is left to have it. */
export const SEARCH_FIELD_ID = 'openchoreo-secrets-search';

const useStyles = makeStyles(({ palette }) => ({
  root: {
    flex: '1 1 200px',
    maxWidth: 280,
    '& input::placeholder': { color: palette.text.secondary, opacity: 1 },
    '& input::-webkit-search-cancel-button': { display: 'none' },
  },
}));

export interface SearchFieldProps {
  value: string;
  onChange(search: string): void;
  /** What the search covers; names, keys, and labels of secrets by default. */
  label?: string;
  className?: string;
}

/** The search of a list; the slash key focuses it. */
export function SearchField(props: SearchFieldProps) {
  const { value, onChange, className } = props;
  const { t } = useBaseTranslation();
  const label = props.label ?? t('list.search');
  const classes = useStyles();
  const input = useRef<HTMLInputElement>(null);
  // A letter is painted before the list follows, which takes longer.
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? value;
  const painted = useDeferredValue(typed);
  const search = useStableCallback((text: string | undefined) => {
    if (text !== undefined && text !== value) {
      onChange(text);
    }
  });
  useEffect(() => search(painted), [search, painted]);

  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const isElsewhere = event.target === document.body;
      if (event.key === '/' && (isElsewhere || !isTyping(event.target))) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);

  return (
    <TextField
      id={SEARCH_FIELD_ID}
      className={className ?? classes.root}
      classes={{ root: classes.root }}
      type="search"
      variant="outlined"
      size="small"
      placeholder={label}
      inputRef={input}
      value={shown}
      onChange={event => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== painted) {
          search(typed);
        }
        setTyped(undefined);
      }}
      inputProps={{ 'aria-label': label }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" />
          </InputAdornment>
        ),
        endAdornment: shown && (
          <InputAdornment position="end">
            <IconAction
              edge="end"
              label={t('list.clearSearch')}
              onClick={() => {
                setTyped(undefined);
                onChange('');
                input.current?.focus();
              }}
            >
              <ClearIcon />
            </IconAction>
          </InputAdornment>
        ),
      }}
    />
  );
}

/** Whether a key press belongs to a field, a dialog, or a menu. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input, textarea, select, [role=dialog], [role=menu], [role=listbox], [role=presentation]',
      ) !== null)
  );
}
