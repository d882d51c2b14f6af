import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import DoneIcon from '@material-ui/icons/Done';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useEffect, useState } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { visuallyHidden } from './visuallyHidden';

const SHOWN_MS = 2_000;

export interface CopyButtonProps {
  /** What the text is. */
  label: string;
  text: string;
}

/** Copies a text and confirms it. Absent where the browser has no clipboard, such as without TLS. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const { t } = useBaseTranslation();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) {
      return undefined;
    }
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const { clipboard } = navigator;
  if (!clipboard) {
    return null;
  }
  const copy = () =>
    clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  const name = t('command.copy', { label });
  return (
    <>
      <Tooltip title={isCopied ? t('command.copied') : name}>
        <IconButton size="small" aria-label={name} onClick={() => void copy()}>
          {isCopied ? (
            <DoneIcon fontSize="small" />
          ) : (
            <CopyIcon fontSize="small" />
          )}
        </IconButton>
      </Tooltip>
      <span role="status" style={visuallyHidden}>
        {isCopied && t('command.copied')}
      </span>
    </>
  );
}
