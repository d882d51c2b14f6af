import type {
  FieldPath,
  FieldPathValue,
  FieldValues,
  UseFormRegisterReturn,
  UseFormReturn,
} from 'react-hook-form';

/** Registers a text field that loses the spaces around its text when it's left. */
export function registerTrimmed<
  Fields extends FieldValues,
  Path extends FieldPath<Fields>,
>(form: UseFormReturn<Fields>, path: Path): UseFormRegisterReturn<Path> {
  const field = form.register(path);
  return {
    ...field,
    onBlur: event => {
      const text = String(event.target.value);
      if (text !== text.trim()) {
        form.setValue(path, text.trim() as FieldPathValue<Fields, Path>, {
          shouldDirty: true,
        });
      }
      return field.onBlur(event);
    },
  };
}
