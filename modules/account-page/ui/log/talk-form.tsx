import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { KeyCaps } from '../../../../platform/ui/keys/key-caps.tsx';
import { useKitSay } from '../../../../platform/ui/kit-texts.ts';
import { OutcomeChips } from '../../../../platform/ui/log/outcome-chips.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import { HappinessLine } from './happiness-line.tsx';
import { HelpLine } from './help-line.tsx';
import { NextPlanLine } from './next-plan-line.tsx';
import { offered } from './offered.ts';
import { PromisedLine } from './promised-line.tsx';
import type { Talk } from './send-talk.ts';
import { StepsLine } from './steps-line.tsx';
import type { Occasion } from './suggest.ts';
import styles from './talk-form.module.css';
import { useTalkKeys } from './talk-keys.ts';
import { useTalk } from './use-talk.ts';
import { WhatLine } from './what-line.tsx';

interface TalkFormProps {
  context: AccountContext;
  occasion: Occasion;
  /** Number keys and ⌘Enter; off where the form only stands at a page's side. */
  keys?: boolean;
  onSave: (talk: Talk) => void;
}

const faultWords = {
  outcome: 'log.need-outcome',
  promiseBy: 'log.need-promise-time',
} as const;
const ownFaultWords = {
  promise: 'log.need-promise',
  next: 'log.need-next',
  'no-next': 'log.need-plan',
  trainee: 'log.need-trainee',
} as const;

/** Logging in seconds: outcome, note, happiness, steps, promise, next plan, ⌘Enter. Give it the account as its React key. */
export function TalkForm({ context, occasion, keys = true, onSave }: TalkFormProps) {
  const say = useAccountSay();
  const kit = useKitSay();
  const format = useFormat();
  const talk = useTalk(context, occasion, onSave);
  const { draft, record, fault, write, save } = talk;
  const form = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState({ promise: false, help: false });
  const show = (part: 'promise' | 'help') => setShown((before) => ({ ...before, [part]: true }));
  const promising = shown.promise || draft.promise !== '' || draft.promiseBy !== '';
  // Until there is an outcome, what one needs to know has the room; then the rest of the form unfolds.
  const begun = draft.outcome !== null;
  const helping = shown.help || draft.help !== '';
  const reasons = offered(context.choices.noNextReasons);
  useTalkKeys({ active: keys, form, talk, reasons, onPromise: () => show('promise'), onHelp: () => show('help') });
  const words =
    fault && (fault in faultWords ? kit(faultWords[fault as 'outcome']) : say(ownFaultWords[fault as 'next']));
  return (
    <div ref={form} className={styles.form} role="group" aria-label={say('log.title')}>
      <OutcomeChips
        outcomes={offered(context.choices.outcomes).map(({ key, name }) => ({ key, label: name }))}
        chosen={draft.outcome}
        onChoose={(outcome) => write({ outcome })}
        keys={keys}
      />
      {record && (
        <p className={styles.small}>
          {say('call.record', { time: format.time(record.at), length: format.span(record.talkSeconds) })}
        </p>
      )}
      <textarea
        data-field="note"
        className={styles.note}
        rows={2}
        aria-label={kit('log.note')}
        placeholder={kit('log.note-placeholder')}
        value={draft.note}
        onChange={(event) => write({ note: event.target.value })}
      />
      {begun && (
        <>
          <div className={styles.two}>
            <HappinessLine talk={talk} />
            <WhatLine talk={talk} choices={context.choices} />
          </div>
          <StepsLine talk={talk} context={context} occasion={occasion} />
        </>
      )}
      {promising && <PromisedLine talk={talk} />}
      {helping && <HelpLine talk={talk} />}
      <NextPlanLine talk={talk} begun={begun} reasons={reasons} />
      <div className={styles.foot}>
        {!promising && (
          <button type="button" className={styles.add} onClick={() => show('promise')}>
            + {kit('log.add-promise')}
          </button>
        )}
        {!helping && (
          <button type="button" className={styles.add} onClick={() => show('help')}>
            + {say('log.add-help')}
          </button>
        )}
        <Button className={styles.save} onClick={save}>
          {kit('log.save')} <KeyCaps keys="mod+Enter" />
        </Button>
      </div>
      <p role="status" className={styles.fault}>
        {words}
      </p>
    </div>
  );
}
