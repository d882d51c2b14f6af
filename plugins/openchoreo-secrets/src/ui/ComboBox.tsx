import Popper, { type PopperProps } from '@material-ui/core/Popper';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Autocomplete, {
  type AutocompleteProps,
} from '@material-ui/lab/Autocomplete';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  // Options tell why they are disabled, so they stay readable.
  option: { '&[aria-disabled="true"]': { opacity: 1 } },
});

export interface ComboBoxProps<T> {
  id: string;
  label: string;
  options: T[];
  value: T | undefined;
  onChange(value: T): void;
  onBlur?(): void;
  getText(option: T): string;
  /** Identifies an option; the objects change with each answer of the backend. */
  getId(option: T): string;
  isDisabled?(option: T): boolean;
  /** The heading that an option stands under; options of one group follow each other. */
  groupBy?(option: T): string;
  renderGroup?: AutocompleteProps<T, false, true, false>['renderGroup'];
  placeholder?: string;
  renderOption?(option: T): ReactNode;
  error?: string;
  helperText?: ReactNode;
  isRequired?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/**
 * Opens the list directly below its field, even where there is more room elsewhere, so that it never covers another
 * field. The list stays inside the dialog or landmark of the field. (With its own `disablePortal`, Autocomplete uses
 * no Popper at all.)
 */
function PopperUnderField(props: PopperProps) {
  return (
    <Popper
      {...props}
      disablePortal
      placement="bottom-start"
      modifiers={{
        flip: { enabled: false },
        preventOverflow: { enabled: false },
      }}
    />
  );
}

/** A field whose value is chosen from a list that can be searched by typing. */
export function ComboBox<T>(props: ComboBoxProps<T>) {
  const { id, label, options, value, getText, getId, error, helperText } =
    props;
  const classes = useStyles();
  return (
    <Autocomplete<T, false, true>
      id={id}
      options={options}
      value={(value ?? null) as NonNullable<T>}
      onChange={(_, chosen) => props.onChange(chosen)}
      getOptionLabel={option => (option ? getText(option) : '')}
      getOptionSelected={(option, other) => getId(option) === getId(other)}
      getOptionDisabled={props.isDisabled}
      renderOption={props.renderOption}
      groupBy={props.groupBy}
      renderGroup={props.renderGroup}
      disableClearable
      classes={{ option: classes.option }}
      PopperComponent={PopperUnderField}
      openOnFocus={false}
      // Since ARIA 1.1 the input is the combobox; MUI marks the element around it.
      role="presentation"
      aria-expanded={undefined}
      aria-owns={undefined}
      renderInput={params => {
        const { 'aria-controls': popup } = params.inputProps as {
          'aria-controls'?: string;
        };
        return (
          <TextField
            {...params}
            label={label}
            placeholder={props.placeholder}
            InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
            variant="outlined"
            size="small"
            required={props.isRequired}
            error={Boolean(error)}
            helperText={error ?? helperText}
            onBlur={props.onBlur}
            inputRef={props.inputRef}
            FormHelperTextProps={error ? { role: 'alert' } : undefined}
            inputProps={{
              ...params.inputProps,
              role: 'combobox',
              'aria-label': label,
              'aria-expanded': Boolean(popup),
              'aria-haspopup': 'listbox',
            }}
          />
        );
      }}
    />
  );
}
