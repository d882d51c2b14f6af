import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { ConfirmByTyping } from '../DeleteSecretDialog/ConfirmByTyping';
import { WhoUsesThese } from '../UsedBy';
import { BulkProgress } from './BulkProgress';
import { ItemList } from './ItemList';
import { useBulkDelete } from './useBulkDelete';

export interface BulkDeleteDialogProps {
  namespace: string;
  /** The secrets that were selected when the dialog was opened. */
  names: string[];
  /** With those that were deleted. */
  onClose(deleted: string[]): void;
}

/** Deletes several secrets once the namespace was typed, and says what became of each. */
export function BulkDeleteDialog(props: BulkDeleteDialogProps) {
  const { namespace, onClose } = props;
  const { t } = useSecretsTranslation();
  const id = useId();
  const [names] = useState(props.names);
  const { items, step, start, stop } = useBulkDelete(namespace, names);
  const [typed, setTyped] = useState('');
  const left = items.filter(({ state }) => state.step !== 'deleted');

  const close = () => {
    if (step !== 'running') {
      onClose(names.filter(name => left.every(item => item.name !== name)));
    }
  };

  return (
    <Dialog
      open
      onClose={close}
      maxWidth="sm"
      fullWidth
      aria-labelledby={`${id}-title`}
    >
      <DialogTitle id={`${id}-title`}>
        {t('remove.titleMany', { count: names.length })}
      </DialogTitle>
      <DialogContent>
        {step === 'ready' ? (
          <>
            <Typography variant="body2" paragraph>
              {t('remove.consequenceMany')}
            </Typography>
            <Typography variant="body2" paragraph>
              {t('remove.running')}
            </Typography>
            <WhoUsesThese namespace={namespace} names={names} />
          </>
        ) : (
          <BulkProgress items={items} isRunning={step === 'running'} />
        )}
        <ItemList items={items} isStarted={step !== 'ready'} />
        {step === 'ready' && (
          <form
            id={`${id}-form`}
            onSubmit={event => {
              event.preventDefault();
              if (typed === namespace) {
                void start();
              }
            }}
          >
            <ConfirmByTyping
              text={namespace}
              value={typed}
              onChange={setTyped}
            />
          </form>
        )}
      </DialogContent>
      <DialogActions>{renderActions()}</DialogActions>
    </Dialog>
  );

  function renderActions() {
    switch (step) {
      case 'ready':
        return (
          <>
            <Button onClick={close}>{t('remove.cancel')}</Button>
            <Button
              type="submit"
              form={`${id}-form`}
              variant="contained"
              color="secondary"
              disabled={typed !== namespace}
            >
              {t('remove.submit')}
            </Button>
          </>
        );
      case 'running':
        return <Button onClick={stop}>{t('remove.stop')}</Button>;
      default:
        return (
          <>
            {left.length > 0 && (
              <Button color="primary" onClick={() => void start()}>
                {t('remove.retry', { count: left.length })}
              </Button>
            )}
            {/* The button that had the focus has gone. */}
            {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
            <Button onClick={close} autoFocus disableFocusRipple>
              {t('remove.close')}
            </Button>
          </>
        );
    }
  }
}
