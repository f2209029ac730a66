import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { KeyCaps } from '../../../platform/ui/keys/key-caps.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { useKitSay } from '../../../platform/ui/kit-texts.ts';
import { ContextHead } from '../../../platform/ui/layout/context.tsx';
import { offerUndo } from '../../../platform/ui/save/undo.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import type { postProject, undoOfProject } from '../routes.ts';
import { AccountChoice } from './account-choice.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useProjectSay } from './project-texts.ts';
import styles from './projects.module.css';
import { forgetProject } from './queries.ts';
import { emptyStep, type StepDraft, StepLines } from './step-lines.tsx';

/** A project in seconds: what, whose, what about, and its first steps. */
export function NewProject({ onDone, onCancel }: { onDone: (project: string) => void; onCancel: () => void }) {
  const say = useProjectSay();
  const kit = useKitSay();
  const viewer = useViewer();
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [aim, setAim] = useState('');
  const [owner, setOwner] = useState(viewer.id);
  const [account, setAccount] = useState<string | null>(null);
  const [steps, setSteps] = useState<StepDraft[]>(() => [emptyStep(viewer.id)]);
  const [fault, setFault] = useState<string | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      call<typeof postProject>('POST', '/api/v1/projects', {
        body: {
          ...{ id, name: name.trim(), aim: aim.trim(), owner, ...(account ? { account } : {}) },
          milestones: filled(steps).map((step) => ({
            id: step.id,
            text: step.text.trim(),
            by: step.day!,
            owner: step.owner,
          })),
        },
      }),
    onSuccess: async ({ id: project }) => {
      offerUndo(say('done.started', { name: name.trim() }), async () => {
        await call<typeof undoOfProject>('POST', '/api/v1/projects/:project/take-back', {
          params: { project },
          body: { did: id },
        });
        await forgetProject(client, project);
      });
      await forgetProject(client, project);
      onDone(project);
    },
    onError: (error) => setFault(error.message),
  });
  const save = () => {
    const wrong = filled(steps).findIndex(({ day, text }) => day === null || text.trim() === '');
    if (name.trim() === '') return setFault(say('form.need-name'));
    if (wrong !== -1) {
      const missing = filled(steps)[wrong]!.day === null ? 'form.need-day' : 'form.need-text';
      return setFault(say(missing, { n: wrong + 1 }));
    }
    setFault(null);
    mutate();
  };
  useKeys({ 'mod+Enter': { does: say('form.save'), run: save, typing: true } }, say('new'));
  return (
    <div className={styles.form}>
      <ContextHead title={say('new')} line={say('form.next-hint')} />
      <TextInput
        label={say('form.name')}
        placeholder={say('form.name-placeholder')}
        value={name}
        maxLength={200}
        data-autofocus=""
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <StepLines steps={steps} owner={owner} onChange={setSteps} />
      <OwnerChoice label={say('form.owner')} value={owner} onChange={setOwner} />
      <AccountChoice value={account} onChange={setAccount} />
      <Textarea
        label={say('form.aim')}
        description={say('form.aim-hint')}
        autosize
        minRows={2}
        value={aim}
        onChange={(event) => setAim(event.currentTarget.value)}
      />
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
      <div className={styles.buttons}>
        <Button loading={isPending} onClick={save} rightSection={<KeyCaps keys="mod+Enter" />}>
          {say('form.save')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {kit('panel.close')}
        </Button>
      </div>
    </div>
  );
}

/** Lines that were begun; an empty one is none. */
const filled = (steps: readonly StepDraft[]): StepDraft[] =>
  steps.filter(({ text, by }) => text.trim() !== '' || by.trim() !== '');
