import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ChoiceField, PasswordField, SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form, type FormValues } from '../../../platform/ui/form/form.tsx';
import { EntryFrame } from './entry-frame.tsx';
import styles from './entry.module.css';
import type { PackOffer } from './first-run.ts';
import { checkPassword } from './password-rule.ts';
import { usePeopleSay } from './people-texts.ts';
import { currencyChoices, likelyCurrency, likelyZone, zoneChoices } from './place-guess.ts';

const steps = ['organisation', 'administrator', 'pack'] as const;

interface FirstRunStepsProps {
  packs: readonly PackOffer[];
  onDone: (values: FormValues) => Promise<void>;
}

/** The three steps. What was typed stays when one goes back. */
export function FirstRunSteps({ packs, onDone }: FirstRunStepsProps) {
  const say = usePeopleSay();
  const [at, setAt] = useState(0);
  const [values, setValues] = useState<FormValues>({});
  const step = steps[at]!;
  const submit = async (typed: FormValues) => {
    const all = { ...values, ...typed, ...(step === 'pack' && !typed.sampleData ? { sampleData: '' } : {}) };
    setValues(all);
    if (at < steps.length - 1) setAt(at + 1);
    else await onDone(all);
  };
  const parts: Record<(typeof steps)[number], ReactNode> = {
    organisation: <OrganisationStep values={values} />,
    administrator: <AdministratorStep values={values} />,
    pack: <PackStep packs={packs} values={values} />,
  };
  const check = (typed: FormValues) =>
    step === 'administrator' ? checkPassword('administrator.password', typed['administrator.password'] ?? '') : {};
  return (
    <EntryFrame
      wide
      above={say('first.step', { step: at + 1 })}
      title={say(`first.${step}`)}
      sentence={say(`first.${step}-sentence`)}
    >
      <Form key={step} check={check} onSubmit={submit}>
        {parts[step]}
        <div className={styles.buttons}>
          {at > 0 && (
            <Button variant="default" onClick={() => setAt(at - 1)}>
              {say('first.back')}
            </Button>
          )}
          <SubmitButton>{say(at === steps.length - 1 ? 'first.submit' : 'first.next')}</SubmitButton>
        </div>
      </Form>
    </EntryFrame>
  );
}

function OrganisationStep({ values }: { values: FormValues }) {
  const say = usePeopleSay();
  const zone = values.zone ?? likelyZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const currency = values.currency ?? likelyCurrency(zone);
  return (
    <>
      <TextField
        name="name"
        label={say('first.name')}
        start={values.name ?? ''}
        autoComplete="organization"
        required
        autoFocus
      />
      <ChoiceField name="zone" label={say('first.zone')} start={zone} choices={zoneChoices(zone)} />
      <ChoiceField name="currency" label={say('first.currency')} start={currency} choices={currencyChoices('en')} />
    </>
  );
}

function AdministratorStep({ values }: { values: FormValues }) {
  const say = usePeopleSay();
  return (
    <>
      <TextField
        name="administrator.name"
        label={say('invitation.name')}
        start={values['administrator.name'] ?? ''}
        autoComplete="name"
        required
        autoFocus
      />
      <TextField
        name="administrator.email"
        kind="email"
        label={say('in.email')}
        start={values['administrator.email'] ?? ''}
        autoComplete="username"
        required
      />
      <PasswordField
        name="administrator.password"
        label={say('in.password')}
        hint={say('reset.hint')}
        autoComplete="new-password"
        required
      />
    </>
  );
}

function PackStep({ packs, values }: { packs: readonly PackOffer[]; values: FormValues }) {
  const say = usePeopleSay();
  const chosen = values.pack ?? packs[0]?.key;
  return (
    <>
      <fieldset className={styles.packs} aria-label={say('first.pack')}>
        {packs.map(({ key, name, sentence }) => (
          <label key={key} className={styles.pack}>
            <input type="radio" name="pack" value={key} defaultChecked={key === chosen} />
            <strong>{name}</strong>
            <span>{sentence}</span>
          </label>
        ))}
      </fieldset>
      <Checkbox
        name="sampleData"
        label={say('first.sample')}
        description={say('first.sample-hint')}
        defaultChecked={values.sampleData === 'on'}
      />
    </>
  );
}
