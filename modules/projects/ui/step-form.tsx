import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { DayInput } from './day-input.tsx';
import type { DoingProps } from './doing-form.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useProjectSay } from './project-texts.ts';
import type { Step } from './queries.ts';
import { SmallForm } from './small-form.tsx';
import { useDay } from './use-day.ts';

/** A new step, or what a step is and whose said anew. Its day is changed by moving it: the first one stays. */
export function StepForm({ acts, onDone, step }: DoingProps & { step?: Step }) {
  const say = useProjectSay();
  const viewer = useViewer();
  const [text, setText] = useState(step?.text ?? '');
  const [by, setBy] = useState('');
  const [owner, setOwner] = useState(step?.owner?.id ?? viewer.id);
  const [fault, setFault] = useState<string | null>(null);
  const reading = useDay(by);
  const save = async () => {
    if (text.trim() === '') return setFault(say('form.need-text', { n: 1 }));
    if (!step && reading.day === null) return setFault(say('form.by-unknown'));
    setFault(null);
    const saved = step
      ? await acts.changeStep(step, { do: 'describe', text: text.trim(), owner })
      : await acts.addStep({ text: text.trim(), by: reading.day!, owner });
    if (saved) onDone();
  };
  return (
    <SmallForm
      title={say(step ? 'step.edit' : 'step.add')}
      save={say(step ? 'form.change' : 'step.add')}
      busy={acts.busy}
      fault={fault}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <TextInput
        label={say('step.text')}
        placeholder={say('form.step-placeholder')}
        value={text}
        maxLength={300}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {!step && (
        <DayInput label={say('form.by')} text={by} reading={reading} onChange={setBy} onEnter={() => void save()} />
      )}
      <OwnerChoice label={say('step.whose')} value={owner} onChange={setOwner} />
    </SmallForm>
  );
}
