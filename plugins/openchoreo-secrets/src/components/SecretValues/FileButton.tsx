import Button from '@material-ui/core/Button';
import { useRef, type ChangeEvent } from 'react';
import { readTextFile, type TextFile } from './readTextFile';

export interface FileButtonProps {
  label: string;
  isMultiple?: boolean;
  /** The id of what tells where the file goes. */
  describedBy?: string;
  /** At least one. */
  onFiles(files: TextFile[]): void;
}

/** Lets files be chosen, and reads them. */
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
  return (
    <>
      <Button
        size="small"
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
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
