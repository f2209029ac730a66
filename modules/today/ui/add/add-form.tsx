import { useQueryClient } from '@tanstack/react-query';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { useViewer } from '../../../../platform/ui/viewer.tsx';
import { type AccountContext, sendTalk, TalkForm } from '../../../account-page/ui/index.ts';
import { doneWords, PlanForm, sendPlan } from '../../../plans/ui/index.ts';
import type { Kind } from './add-anything.tsx';
import { AddWords } from './add-words.tsx';

interface AddFormProps {
  kind: Kind;
  context: AccountContext;
  onDone: () => void;
}

/** The form of what is added; each is the one that stands elsewhere, too. */
export function AddForm({ kind, context, onDone }: AddFormProps) {
  const viewer = useViewer();
  const client = useQueryClient();
  const format = useFormat();
  const { account, plan } = context;
  const doors = { person: viewer.id, client };
  if (kind === 'talk')
    return (
      <TalkForm
        context={context}
        occasion={{}}
        onSave={(talk) => {
          onDone();
          sendTalk(talk, { ...doors, onSettled: () => undefined });
        }}
      />
    );
  if (kind === 'plan')
    return (
      <PlanForm
        kind={plan?.plan ? 'move' : 'set'}
        channel="call"
        reasons={plan?.plan?.rule === 'call-back' ? [] : context.choices.noNextReasons}
        focus
        onSave={(wish) => {
          onDone();
          sendPlan(wish, { ...doors, account, done: doneWords(account.name, wish, format) });
        }}
      />
    );
  return <AddWords kind={kind} account={account} onDone={onDone} />;
}
