import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';

export interface EmptyPanelProps {
  title: string;
  text?: string;
  /** Announced at once to people who use a screen reader. */
  isAlert?: boolean;
  action?: { label: string; onClick(): void };
}

/** What stands in place of the table when there is no table to show. */
export function EmptyPanel({ title, text, isAlert, action }: EmptyPanelProps) {
  return (
    <Paper variant="outlined">
      <Box p={6} textAlign="center" role={isAlert ? 'alert' : 'status'}>
        <Typography variant="h6" component="p" gutterBottom>
          {title}
        </Typography>
        {text && (
          <Typography variant="body2" paragraph>
            {text}
          </Typography>
        )}
        {action && (
          <Button variant="outlined" color="primary" onClick={action.onClick}>
            {action.label}
          </Button>
        )}
      </Box>
    </Paper>
  );
}
