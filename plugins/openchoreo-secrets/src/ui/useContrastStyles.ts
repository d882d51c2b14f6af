import { lighten, makeStyles } from '@material-ui/core/styles';

/** Labels and errors of fields that have enough contrast in both themes, on pages and in dialogs. */
export const useContrastStyles = makeStyles(({ palette }) => ({
  root: {
    '& .MuiInputLabel-root:not(.Mui-focused):not(.Mui-error)': {
      color: palette.text.primary,
    },
    '& .MuiInputLabel-root.Mui-error, & .MuiFormHelperText-root.Mui-error': {
      color:
        palette.type === 'dark'
          ? lighten(palette.error.light, 0.4)
          : palette.error.dark,
    },
  },
}));
