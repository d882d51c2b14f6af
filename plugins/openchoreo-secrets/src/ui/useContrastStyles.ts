import { lighten, makeStyles } from '@material-ui/core/styles';

/** Fields of one height with readable labels and errors in both themes, on pages and in dialogs. */
export const useContrastStyles = makeStyles(({ palette }) => ({
  root: {
    '& .MuiInputBase-input': { fontSize: 14 },
    '& .MuiOutlinedInput-root': { minHeight: 40 },
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
