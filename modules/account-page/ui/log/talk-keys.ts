import type { RefObject } from 'react';
import type { KeyAction } from '../../../../platform/ui/keys/key-registry.ts';
import { useKeys } from '../../../../platform/ui/keys/use-keys.ts';
import { useKitSay } from '../../../../platform/ui/kit-texts.ts';
import { useAccountSay } from '../account-texts.ts';
import { scores } from './happiness-line.tsx';
import type { TalkState } from './use-talk.ts';

interface TalkKeys {
  active: boolean;
  form: RefObject<HTMLElement | null>;
  talk: TalkState;
  /** Why there may be no next plan: `x 1`, `x 2` … */
  reasons: readonly { key: string; name: string }[];
  onPromise: () => void;
  onHelp: () => void;
}

/** The keys of the log: one for each field, ⌘Enter to save from anywhere, Escape to leave a field. */
export function useTalkKeys({ active, form, talk, reasons, onPromise, onHelp }: TalkKeys): void {
  const say = useAccountSay();
  const kit = useKitSay();
  const focus = (field: string) => form.current?.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus();
  const happy = scores.map((score): [string, KeyAction] => [
    `h ${score}`,
    { does: say('log.happy-key', { score }), run: () => talk.write({ happiness: score }) },
  ]);
  const none = reasons
    .slice(0, 9)
    .map(({ key, name }, index): [string, KeyAction] => [
      `x ${index + 1}`,
      { does: say('log.no-next-key', { reason: name }), run: () => talk.write({ next: '', noNext: key }) },
    ]);
  useKeys(
    {
      'mod+Enter': { does: kit('keys.save-next'), run: talk.save, typing: true },
      n: { does: kit('keys.note'), run: () => focus('note') },
      t: { does: say('log.next-key'), run: () => focus('next') },
      p: { does: kit('log.add-promise'), run: onPromise },
      a: { does: say('log.add-help'), run: onHelp },
      ...Object.fromEntries([...happy, ...none]),
    },
    kit('keys.log'),
    active,
  );
}

const typing = 'input,textarea,select';

/** Escape first leaves the field one writes in; only then does it close what is around it. */
export function useLeaveField(onLeave: () => void, label: string): void {
  const say = useAccountSay();
  const run = () => {
    const field = document.activeElement as HTMLElement | null;
    if (field?.matches(typing)) field.blur();
    else onLeave();
  };
  useKeys({ Escape: { does: say('log.leave'), run, typing: true } }, label);
}
