import type { Theme } from '@material-ui/core/styles';

/** Colours of states with enough contrast on paper in both themes; always beside an icon and a word. */
export interface StateColors {
  ok: string;
  warning: string;
  error: string;
  active: string;
  neutral: string;
}

/** Theme with the palette that Backstage adds. */
interface BackstagePalette {
  status?: { ok: string; warning: string };
}

/** The state colours of a theme. */
export function stateColors({ palette }: Theme): StateColors {
  const { status } = palette as BackstagePalette;
  const isDark = palette.type === 'dark';
  return {
    ok: isDark ? status?.ok ?? palette.success.light : '#2E7D4F',
    warning: isDark ? status?.warning ?? palette.warning.light : '#A85800',
    error: isDark ? '#FF9AA0' : '#C62032',
    active: isDark ? palette.primary.light : palette.primary.main,
    neutral: palette.text.secondary,
  };
}

/** Styles for content on a tint, where secondary text has too little contrast. */
export function onTint({ palette }: Theme) {
  return {
    '& .MuiTypography-colorTextSecondary': { color: palette.text.primary },
  };
}
