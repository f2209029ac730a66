import { Button, PasswordInput, Select, Textarea, TextInput, type ButtonProps } from '@mantine/core';
import { useState, type InputHTMLAttributes, type ReactNode } from 'react';
import { useKitSay } from '../kit-texts.ts';
import { useForm } from './form.tsx';

interface FieldProps {
  name: string;
  label: string;
  /** A sentence under the label; what is wrong comes under the field. */
  hint?: string;
  required?: boolean;
  start?: string;
}

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'inputMode' | 'autoFocus' | 'placeholder' | 'maxLength'
>;

/** One line of text. `kind` brings the right keyboard on a phone. */
export function TextField({
  name,
  label,
  hint,
  required,
  start,
  kind = 'text',
  ...native
}: FieldProps & Native & { kind?: 'text' | 'email' | 'tel' | 'url' }) {
  const { errors, clear } = useForm();
  return (
    <TextInput
      {...native}
      {...{ name, label, required }}
      type={kind}
      withAsterisk={false}
      description={hint}
      defaultValue={start}
      error={errors[name]}
      onChange={() => errors[name] && clear(name)}
    />
  );
}

/** Several lines of text; grows with them. */
export function TextAreaField({ name, label, hint, required, start }: FieldProps) {
  const { errors, clear } = useForm();
  return (
    <Textarea
      {...{ name, label, required }}
      withAsterisk={false}
      minRows={3}
      description={hint}
      defaultValue={start}
      error={errors[name]}
      onChange={() => errors[name] && clear(name)}
    />
  );
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ name, label, hint, required, autoComplete }: FieldProps & Native) {
  const say = useKitSay();
  const { errors, clear } = useForm();
  return (
    <PasswordInput
      {...{ name, label, required, autoComplete }}
      withAsterisk={false}
      description={hint}
      error={errors[name]}
      visibilityToggleButtonProps={{ 'aria-label': say('form.show-password') }}
      onChange={() => errors[name] && clear(name)}
    />
  );
}

/** One of many, found by typing. */
export function ChoiceField({
  name,
  label,
  hint,
  start,
  choices,
}: FieldProps & { choices: readonly { value: string; label: string }[] }) {
  const { errors, clear } = useForm();
  const [value, setValue] = useState(start ?? null);
  return (
    <Select
      {...{ name, label, value }}
      description={hint}
      error={errors[name]}
      searchable
      allowDeselect={false}
      limit={80}
      data={[...choices]}
      onChange={(chosen) => {
        setValue(chosen);
        clear(name);
      }}
    />
  );
}

/** The button that sends the form; it shows that it is being sent. */
export function SubmitButton({ children, ...more }: ButtonProps & { children: ReactNode }) {
  const { busy } = useForm();
  return (
    <Button type="submit" loading={busy} {...more}>
      {children}
    </Button>
  );
}
