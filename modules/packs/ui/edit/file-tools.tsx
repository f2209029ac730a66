import { Button } from '@mantine/core';
import { useRef } from 'react';
import { call } from '../../../../platform/http/client.ts';
import { offerUndo, toast } from '../../../../platform/ui/save/undo.tsx';
import type { putDraftRoute } from '../../routes/drafts.ts';
import { useEdit } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import desk from './edit.module.css';
import fields from './fields.module.css';

/** The draft out to a file, and a file in as the draft. */
export function FileTools() {
  const say = useEditSay();
  const { keeper, state } = useEdit();
  const chosen = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    await keeper.flush();
    const { base, revision, body: before } = keeper.state();
    try {
      const text = await file.text();
      const kept = await call<typeof putDraftRoute>('PUT', '/api/v1/packs/draft', { body: { base, revision, text } });
      keeper.take(kept);
      offerUndo(say('file.taken', { name: file.name, count: kept.differences.length }), () => keeper.replace(before));
    } catch (error) {
      toast(say('file.not-taken', { name: file.name, reason: (error as Error).message }), 'red');
    }
  };
  return (
    <span className={desk.files}>
      <input
        ref={chosen}
        type="file"
        accept=".yaml,.yml,.json"
        className={fields.hidden}
        tabIndex={-1}
        aria-label={say('file.take')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      <Button variant="subtle" size="compact-md" onClick={() => chosen.current?.click()}>
        {say('file.take')}
      </Button>
      {state.revision > 0 && (
        <Button variant="subtle" size="compact-md" component="a" href="/api/v1/packs/export?of=draft" download>
          {say('file.save')}
        </Button>
      )}
    </span>
  );
}
