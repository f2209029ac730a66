import { TextInput } from '@mantine/core';
import { useForm } from './form.tsx';

interface DateFieldProps {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** ISO dates, as in 2026-11-21. */
  start?: string;
  min?: string;
  max?: string;
}

/** A day, chosen with the device's own calendar. */
export function DateField({ name, label, hint, required, start, min, max }: DateFieldProps) {
  const { errors, clear } = useForm();
  return (
    <TextInput
      type="date"
      {...{ name, label, required, min, max }}
      withAsterisk={false}
      description={hint}
      defaultValue={start}
      error={errors[name]}
      onChange={() => errors[name] && clear(name)}
    />
  );
}
