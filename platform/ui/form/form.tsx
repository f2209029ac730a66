import { createContext, useContext, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemError } from '../../http/client.ts';
import { useKitSay } from '../kit-texts.ts';

import styles from './form.module.css';

interface FormState {
  busy: boolean;
  errors: Readonly<Record<string, string>>;
  clear: (field: string) => void;
}

const Context = createContext<FormState>({ busy: false, errors: {}, clear: () => undefined });

/** The state of the form around a field: whether it is being sent, and each field's error by name. */
export function useForm(): FormState {
  return useContext(Context);
}

export type FormValues = Readonly<Record<string, string>>;

interface FormProps {
  /** Gets the fields by name. Throw ProblemError for refusals: its field errors appear under the fields. */
  onSubmit: (values: FormValues) => Promise<void> | void;
  /** Checks before anything is sent: field name to what is wrong. */
  check?: (values: FormValues) => Readonly<Record<string, string>>;
  children: ReactNode;
}

/** A form that sends once, says what was wrong under the field it concerns, and keeps what was typed. */
export function Form({ onSubmit, check, children }: FormProps) {
  const say = useKitSay();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [general, setGeneral] = useState<string | null>(null);
  const clear = (field: string) =>
    setErrors((all) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== field)));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const wrong = { ...missing(form, say('form.required')), ...check?.(values) };
    setErrors(wrong);
    setGeneral(null);
    if (Object.keys(wrong).length > 0) return focusFirst(form, wrong);
    setBusy(true);
    try {
      await onSubmit(values);
    } catch (error) {
      const { fields, rest } = sortErrors(error, form);
      setErrors(fields);
      setGeneral(rest);
      focusFirst(form, fields);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Context value={{ busy, errors, clear }}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate aria-busy={busy}>
        {children}
        <p role="alert" className={styles.general}>
          {general}
        </p>
      </form>
    </Context>
  );
}

function missing(form: HTMLFormElement, words: string): Record<string, string> {
  const fields = [...form.elements].filter(
    (field) => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement,
  );
  return Object.fromEntries(
    fields.filter(({ required, value }) => required && !value.trim()).map(({ name }) => [name, words]),
  );
}

function focusFirst(form: HTMLFormElement, errors: Readonly<Record<string, string>>): void {
  const first = [...form.elements].find((field) => (field as HTMLInputElement).name in errors);
  (first as HTMLElement | undefined)?.focus();
}

/** Field faults go under their fields; a fault about a field that is not in this form is said below it. */
function sortErrors(error: unknown, form: HTMLFormElement): { fields: Record<string, string>; rest: string | null } {
  if (!(error instanceof ProblemError))
    return { fields: {}, rest: error instanceof Error ? error.message : String(error) };
  const faults = error.faults.map(({ where, what }) => ({ field: where.replace(/^body\./, ''), what }));
  const here = faults.filter(({ field }) => form.elements.namedItem(field) !== null);
  const elsewhere = faults.filter((fault) => !here.includes(fault)).map(({ field, what }) => `${field}: ${what}`);
  const fields = Object.fromEntries(here.map(({ field, what }) => [field, what]));
  const said = here.length > 0 ? elsewhere : [error.message, ...elsewhere];
  return { fields, rest: said.length > 0 ? said.join(' ') : null };
}
