import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../../../platform/http/client.ts';
import { outboxOf } from '../../../../platform/ui/save/outbox.ts';
import { offerUndo, toast } from '../../../../platform/ui/save/undo.tsx';
import type { undoInteraction } from '../../../interactions/index.ts';
import { accountSay } from '../account-texts.ts';
import { keepDraft, type TalkDraft } from './draft.ts';
import type { TalkEntry } from './entry.ts';

/** A talk that is to be saved: what is sent, what was typed, and whose account it is. */
export interface Talk {
  entry: TalkEntry;
  draft: TalkDraft;
  draftKey: string;
  account: { id: string; name: string };
  outcomeName: string;
}

interface TalkDoors {
  person: string;
  client: QueryClient;
  /** The screens show what the server knows: the talk has arrived, was taken back, or was refused. */
  onSettled: () => void;
}

/** What a logged talk changes on the screens. */
export function forgetTalkedAbout(client: QueryClient, account: string): Promise<void> {
  for (const list of ['plans', 'promises']) void client.invalidateQueries({ queryKey: [list] });
  void client.invalidateQueries({ queryKey: ['account', account] });
  return client.invalidateQueries({ queryKey: ['today'] });
}

/** Saves a talk at once for the one who wrote it: it is kept on the device, sent when it can be, and may be taken back. */
export function sendTalk(talk: Talk, { person, client, onSettled }: TalkDoors): void {
  const { entry, account } = talk;
  const outbox = outboxOf(person);
  const restore = () => keepDraft(talk.draftKey, talk.draft);
  const stop = outbox.listen((told) => {
    if (told.id !== entry.id) return;
    stop();
    if (!told.sent) {
      restore();
      // What was written is in its form again: that is where it is looked after.
      outbox.dismiss(entry.id);
      toast(accountSay('log.refused', { account: account.name, reason: told.problem.message }), 'red');
    }
    void forgetTalkedAbout(client, account.id).finally(onSettled);
  });
  const what = `${account.name}: ${talk.outcomeName}`;
  outbox.post({ id: entry.id, path: '/api/v1/interactions', body: entry, what, at: Date.parse(entry.happenedAt) });
  offerUndo(accountSay('log.done', { account: account.name, outcome: talk.outcomeName }), async () => {
    if (outbox.withdraw(entry.id)) stop();
    else {
      await outbox.flush();
      await call<typeof undoInteraction>('POST', '/api/v1/interactions/:interaction/take-back', {
        params: { interaction: entry.id },
        body: {},
      });
    }
    restore();
    onSettled();
    await forgetTalkedAbout(client, account.id);
  });
}
