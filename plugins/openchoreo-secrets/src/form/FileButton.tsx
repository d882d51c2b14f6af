import FileIcon from '@material-ui/icons/NoteAddOutlined';
import { useRef, type ChangeEvent } from 'react';
import { Button } from '../ui/Button';
import { IconAction } from '../ui/IconAction';
import { readTextFile, type TextFile } from './readTextFile';

export interface FileButtonProps {
  label: string;
  isMultiple?: boolean;
  /** Shows an icon, with the label as tooltip. */
  isIcon?: boolean;
  /** The ID of the element that names the field. */
  describedBy?: string;
  /** Called with at least one file. */
  onFiles(files: TextFile[]): void;
}

/** Lets people choose files, and reads them. */
export function FileButton(props: FileButtonProps) {
  const { label, isMultiple, describedBy, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = await Promise.all(
      [...(target.files ?? [])].map(readTextFile),
    );
    target.value = '';
    if (files.length > 0) {
      onFiles(files);
    }
  };
  const choose = () => input.current?.click();
  return (
    <>
      {props.isIcon ? (
        <IconAction
          label={label}
          aria-describedby={describedBy}
          onClick={choose}
        >
          <FileIcon />
        </IconAction>
      ) : (
        <Button kind="inPlace" aria-describedby={describedBy} onClick={choose}>
          {label}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMultiple}
        onChange={event => void read(event)}
      />
    </>
  );
}
