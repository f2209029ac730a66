import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { KeyCaps } from '../../../platform/ui/keys/key-caps.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { DateLine } from '../../../platform/ui/log/date-line.tsx';
import styles from './plan-form.module.css';
import type { PlanWish } from './plan-wish.ts';
import { usePlansSay } from './plans-texts.ts';
import { usePlanDraft } from './use-plan-draft.ts';

export interface PlanFormProps {
  /** Move the plan that is there, or set one. */
  kind: 'set' | 'move';
  /** What a new plan begins with. */
  channel?: string | null;
  purpose?: string | null;
  /** Why there may be no plan; none where that can't be chosen. */
  reasons: readonly { key: string; name: string; retired?: boolean | undefined }[];
  onSave: (wish: PlanWish) => void;
  /** The cursor stands in the field at once. */
  focus?: boolean;
}

/** When one speaks next and what about, or why not: "tue 11", Enter. Give it the account as its React key. */
export function PlanForm({ kind, channel = null, purpose = null, reasons: all, onSave, focus = false }: PlanFormProps) {
  const say = usePlansSay();
  const reasons = all.filter(({ retired }) => !retired);
  const about = useId();
  const form = useRef<HTMLFormElement>(null);
  const { draft, when, reading, fault, write, save } = usePlanDraft({ kind, channel, purpose }, onSave);
  const cursor = () => form.current?.querySelector('input')?.focus();
  useEffect(() => {
    if (focus) cursor();
  }, [focus]);
  const choose = (key: string) => {
    write({ reason: draft.reason === key ? null : key });
    cursor();
  };
  useKeys(
    {
      'mod+Enter': { does: say('form.title'), run: save, typing: true },
      t: { does: say('form.key'), run: cursor },
      ...Object.fromEntries(
        reasons
          .slice(0, 9)
          .map(({ key, name }, index) => [
            String(index + 1),
            { does: say('form.reason-key', { reason: name }), run: () => choose(key) },
          ]),
      ),
    },
    say('form.title'),
  );
  const excused = draft.reason !== null;
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={say('form.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.when}>
        <DateLine
          label={say(excused ? 'form.until' : 'form.next')}
          text={when}
          reading={reading}
          invalid={fault !== null}
          onChange={(text) => write({ when: text })}
        />
      </div>
      {!excused && (
        <span className={styles.about}>
          <label htmlFor={about}>{say(kind === 'move' ? 'form.why' : 'form.about')}</label>
          <input
            id={about}
            value={draft.about}
            placeholder={say(kind === 'move' ? 'form.why-placeholder' : 'form.about-placeholder')}
            onChange={(event) => write({ about: event.target.value })}
          />
        </span>
      )}
      {kind === 'move' && !excused && (
        <label className={styles.told}>
          <input type="checkbox" checked={draft.told} onChange={({ target }) => write({ told: target.checked })} />
          {say('form.told')}
        </label>
      )}
      {reasons.length > 0 && (
        <div className={styles.reasons} role="group" aria-label={say('form.why-not')}>
          <span className={styles.label}>{say('form.why-not')}</span>
          {reasons.map(({ key, name }, index) => (
            <button key={key} type="button" aria-pressed={draft.reason === key} onClick={() => choose(key)}>
              {index < 9 && <kbd>{index + 1}</kbd>}
              {name}
            </button>
          ))}
        </div>
      )}
      <div className={styles.foot}>
        <p role="status" className={styles.fault}>
          {fault && say(`form.${fault}`)}
        </p>
        <Button type="submit" className={styles.save}>
          {say(excused ? 'form.leave' : kind === 'move' ? 'form.move' : 'form.set')} <KeyCaps keys="Enter" />
        </Button>
      </div>
    </form>
  );
}
