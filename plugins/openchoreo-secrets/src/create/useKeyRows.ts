import type { EnvFileEntry } from '@openchoreo-secrets/plugin-common';
import { useMemo, useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import type { TextFile } from '../form/readTextFile';
import { createKeyRow } from '../form/rows';
import type { TypeFormProps } from './formModel';

/** The rows of keys that people name, and what can be done with them. The functions stay the same. */
export function useKeyRows(props: TypeFormProps) {
  const { form, values } = props;
  const { fields, append, remove, replace } = useFieldArray({
    control: form.control,
    name: 'rows',
  });
  const latest = useRef({ ...props, append, remove, replace });
  latest.current = { ...props, append, remove, replace };

  const actions = useMemo(() => {
    const noteEntered = () => {
      if (form.getFieldState('rows').error) {
        void form.trigger('rows');
      }
      values.announce();
      latest.current.onValueChange();
    };

    /** Adds a row for each key, or takes the row that has it. Rows without a key and a value go. */
    const addRows = (keys: string[]) => {
      const kept = form
        .getValues('rows')
        .filter(({ rowId, key }) => key !== '' || values.read(rowId) !== '');
      const byKey = new Map(kept.map(row => [row.key, row]));
      const rows = keys.map(key => byKey.get(key) ?? createKeyRow(key));
      latest.current.replace([
        ...kept,
        ...rows.filter(({ key }) => !byKey.has(key)),
      ]);
      return rows;
    };

    return {
      noteEntered,
      add: () => latest.current.append(createKeyRow()),
      remove: (index: number) => {
        values.forget(form.getValues('rows')[index].rowId);
        latest.current.remove(index);
        noteEntered();
      },
      listKeys: () => form.getValues('rows').map(({ key }) => key),
      takeFiles: (files: TextFile[]) => {
        const texts = files.filter(file => file.problem === undefined);
        if (texts.length > 0) {
          addRows(texts.map(({ name }) => name)).forEach(({ rowId }, index) => {
            const { text, name } = texts[index];
            values.hold(rowId, { text, file: name });
          });
        }
        noteEntered();
        files
          .filter(file => file.problem)
          .forEach(latest.current.onFileProblem);
      },
      takeVariables: (entries: EnvFileEntry[]) => {
        addRows(entries.map(({ name }) => name)).forEach(({ rowId }, index) => {
          values.hold(rowId, undefined);
          values.enter(rowId, entries[index].value);
        });
        noteEntered();
      },
      takeRandomValue: (value: string) => {
        const empty = form
          .getValues('rows')
          .find(({ rowId }) => values.read(rowId) === '');
        const row = empty ?? createKeyRow();
        if (!empty) {
          latest.current.append(row);
        }
        values.enter(row.rowId, value);
        noteEntered();
      },
      onValueChange: () => latest.current.onValueChange(),
      onFileProblem: (file: TextFile) => latest.current.onFileProblem(file),
    };
  }, [form, values]);
  return { rows: fields, ...actions };
}
