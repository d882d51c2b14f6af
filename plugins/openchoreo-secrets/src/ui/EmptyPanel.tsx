import Box from '@material-ui/core/Box';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { Button } from './Button';

export interface EmptyPanelProps {
  title: string;
  text?: string;
  /** Announced at once to people who use a screen reader. */
  isAlert?: boolean;
  action?: { label: string; onClick(): void };
}

/** Takes the place of a table that has nothing to show. */
export function EmptyPanel({ title, text, isAlert, action }: EmptyPanelProps) {
  return (
    <Paper variant="outlined">
      <Box px={2} py={6} textAlign="center" role={isAlert ? 'alert' : 'status'}>
        <Typography variant="h6" component="p" gutterBottom>
          {title}
        </Typography>
        {text && (
          <Typography variant="body2" color="textSecondary" paragraph>
            {text}
          </Typography>
        )}
        {action && (
          <Button kind="secondary" onClick={action.onClick}>
            {action.label}
          </Button>
        )}
      </Box>
    </Paper>
  );
}
