import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import type { DoingProps } from './doing-form.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useProjectSay } from './project-texts.ts';
import { SmallForm } from './small-form.tsx';

/** What a project is called, what for, and whose it is. */
export function DescribeProject({ detail, acts, onDone }: DoingProps) {
  const say = useProjectSay();
  const viewer = useViewer();
  const [name, setName] = useState(detail.name);
  const [aim, setAim] = useState(detail.aim);
  const [owner, setOwner] = useState(detail.owner?.id ?? viewer.id);
  const [fault, setFault] = useState<string | null>(null);
  const save = async () => {
    if (name.trim() === '') return setFault(say('form.need-name'));
    if (await acts.describe({ name: name.trim(), aim: aim.trim(), owner })) onDone();
  };
  return (
    <SmallForm
      title={say('page.edit')}
      save={say('form.change')}
      busy={acts.busy}
      fault={fault}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <TextInput
        label={say('form.name')}
        value={name}
        maxLength={200}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <OwnerChoice label={say('form.owner')} value={owner} onChange={setOwner} />
      <Textarea
        label={say('form.aim')}
        description={say('form.aim-hint')}
        autosize
        minRows={2}
        value={aim}
        onChange={(event) => setAim(event.currentTarget.value)}
      />
    </SmallForm>
  );
}
