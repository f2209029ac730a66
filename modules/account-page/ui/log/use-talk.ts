import { useState } from 'react';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useNaturalDate, type DateReading } from '../../../../platform/ui/log/use-natural-date.ts';
import { useViewer } from '../../../../platform/ui/viewer.tsx';
import type { AccountContext } from '../queries.ts';
import { useTalkDraft, type TalkDraft } from './draft.ts';
import { entryOf, faultOf, type TalkFault, type TalkGround } from './entry.ts';
import type { Talk } from './send-talk.ts';
import { offered } from './offered.ts';
import { suggestChannel, suggestNext, suggestPurpose, type Occasion } from './suggest.ts';

const timeOf = (reading: DateReading) => (reading.kind === 'known' ? reading.at : null);
const fresh_ms = 2 * 3_600_000;

/** The call on the telephone that this talk is the log of: the newest that nobody has logged, if it is two hours old at most. */
function callOf({ calls, interactions }: AccountContext, now: number) {
  const [last] = calls;
  const logged = interactions.some(({ at }) => last !== undefined && at >= last.at);
  return last && !logged && now - last.at < fresh_ms ? last : null;
}

/** The state of the log of one account: what is typed, what is suggested, what stops it from being saved. */
export function useTalk(context: AccountContext, occasion: Occasion, onSave: (talk: Talk) => void) {
  const { account, choices } = context;
  const viewer = useViewer();
  const now = useNow(60);
  const draftKey = `${viewer.id} ${account.id}`;
  const { draft, change, forget } = useTalkDraft(draftKey);
  const [fault, setFault] = useState<TalkFault | null>(null);
  const onboarding = context.commitments.some(({ programme, state }) => programme === 'onboarding' && state === 'open');
  const channel = draft.channel ?? suggestChannel(occasion, offered(choices.channels));
  const purpose = draft.purpose ?? suggestPurpose(occasion, offered(choices.purposes));
  const nextText = draft.next ?? suggestNext(draft.outcome, onboarding);
  const next = useNaturalDate(nextText);
  const promiseBy = useNaturalDate(draft.promiseBy);
  const record = callOf(context, now);
  const about = draft.about ?? '';
  const write = (part: Partial<TalkDraft>) => {
    setFault(null);
    change(part);
  };
  const save = () => {
    const ground: TalkGround = {
      id: crypto.randomUUID(),
      account: account.id,
      happenedAt: record?.at ?? Date.now(),
      minutes: record ? Math.round(record.talkSeconds / 6) / 10 : null,
      channel,
      purpose,
      nextText,
      next: timeOf(next),
      about,
      promiseBy: timeOf(promiseBy),
    };
    // The date reader is fetched with the first field: until it is there nothing can be said about the time.
    if (next.kind === 'reading' || promiseBy.kind === 'reading') return;
    const found = faultOf(draft, ground);
    // The truth is never kept from being saved: asked once for a plan or a reason, the second press leaves it open.
    if (found && !(found === 'no-next' && fault === 'no-next')) return setFault(found);
    const outcomeName = choices.outcomes.find(({ key }) => key === draft.outcome)?.name ?? draft.outcome!;
    onSave({ entry: entryOf(draft, ground), draft, draftKey, account, outcomeName });
    forget();
  };
  return { draft, channel, purpose, nextText, next, promiseBy, record, about, fault, write, save };
}

export type TalkState = ReturnType<typeof useTalk>;
