import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from './day-input.tsx';
import type { DoingProps } from './doing-form.tsx';
import { useProjectSay } from './project-texts.ts';
import type { Step } from './queries.ts';
import { SmallForm } from './small-form.tsx';
import { useDay } from './use-day.ts';

/** Moves a step to another day, or drops it; with why. */
export function StepAway({ acts, onDone, step, drop }: DoingProps & { step: Step; drop: boolean }) {
  const say = useProjectSay();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const reading = useDay(to);
  const save = async () => {
    if (!drop && reading.day === null) return setFault(say('form.by-unknown'));
    const why = reason.trim();
    const wish = drop ? { do: 'drop' as const, reason: why } : { do: 'move' as const, to: reading.day!, reason: why };
    if (await acts.changeStep(step, wish)) onDone();
  };
  return (
    <SmallForm
      title={say(drop ? 'step.drop' : 'step.move')}
      line={step.text}
      save={say(drop ? 'step.drop' : 'step.move')}
      busy={acts.busy}
      fault={fault}
      onSave={() => void save()}
      onCancel={onDone}
    >
      {!drop && <DayInput label={say('step.to')} text={to} reading={reading} onChange={setTo} autoFocus />}
      <TextInput
        label={say('step.why')}
        placeholder={say('step.why-placeholder')}
        value={reason}
        maxLength={500}
        autoFocus={drop}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </SmallForm>
  );
}
