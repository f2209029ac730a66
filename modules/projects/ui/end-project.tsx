import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DoingProps } from './doing-form.tsx';
import { useProjectSay } from './project-texts.ts';
import { SmallForm } from './small-form.tsx';

/** Closes a project with what came of it, or gives it up with why. */
export function EndProject({ detail, acts, onDone, cancel }: DoingProps & { cancel: boolean }) {
  const say = useProjectSay();
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const open = detail.milestones.filter(({ state }) => state === 'open').length;
  const save = async () => {
    const said = words.trim();
    if (cancel && said === '') return setFault(say('page.need-reason'));
    const wish = cancel ? { do: 'cancel' as const, reason: said } : { do: 'close' as const, note: said };
    if (await acts.end(detail.name, wish)) onDone();
  };
  return (
    <SmallForm
      title={say(cancel ? 'page.cancel' : 'page.close')}
      line={open > 0 ? say('page.still-open', { count: open }) : undefined}
      save={say(cancel ? 'page.cancel' : 'page.close')}
      busy={acts.busy}
      fault={fault}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <Textarea
        label={say(cancel ? 'page.cancel-title' : 'page.close-title')}
        autosize
        minRows={3}
        value={words}
        autoFocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </SmallForm>
  );
}
