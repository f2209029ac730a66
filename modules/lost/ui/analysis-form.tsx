import { type FormEvent, useId, useRef, useState } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { useNaturalDate } from '../../../platform/ui/log/use-natural-date.ts';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { useLostSay } from './lost-texts.ts';
import styles from './lost.module.css';
import { type LossRead, useAnalyse } from './queries.ts';

const wins = [
  ['yes', true],
  ['no', false],
  ['unknown', null],
] as const;

/** Why they left, what is learnt, and whether something is tried. Number keys choose the reason, ⌘Enter saves. */
export function AnalysisForm({ found }: { found: LossRead }) {
  const say = useLostSay();
  const format = useFormat();
  const now = useNow(60);
  const may = useMay()('interactions.log');
  const { loss, reasons, people } = found;
  const save = useAnalyse(loss.account.id);
  const form = useRef<HTMLFormElement>(null);
  const hint = useId();
  const [reason, setReason] = useState(loss.analysis?.reason ?? '');
  const [text, setText] = useState(loss.analysis?.text ?? '');
  const [lesson, setLesson] = useState(loss.analysis?.lesson ?? '');
  const [win, setWin] = useState<boolean | null>(loss.analysis?.winBack ?? null);
  const [plan, setPlan] = useState('');
  const [owner, setOwner] = useState(loss.holder?.id ?? people[0]?.id ?? '');
  const [by, setBy] = useState('in 7 days');
  const [fault, setFault] = useState('');
  const read = useNaturalDate(win === true && plan.trim() ? by : '');
  useKeys(
    {
      ...Object.fromEntries(
        reasons
          .slice(0, 9)
          .map(({ key }, n) => [
            String(n + 1),
            { does: `${say('key.reason')}: ${reasons[n]!.name}`, run: () => setReason(key) },
          ]),
      ),
      'mod+Enter': { does: say('key.save'), run: () => form.current?.requestSubmit(), typing: true },
    },
    say('keys'),
    may,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reason) return setFault(say('needs-reason'));
    const planned = win === true && plan.trim() !== '';
    if (planned && (read.kind !== 'known' || read.at <= Date.now())) return setFault(say('needs-time'));
    setFault('');
    save.mutate({
      ...{ reason, text: text.trim(), winBack: win },
      ...(lesson.trim() ? { lesson: lesson.trim() } : {}),
      ...(planned && read.kind === 'known'
        ? { plan: { owner, text: plan.trim(), by: new Date(read.at).toISOString() } }
        : {}),
    });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <fieldset disabled={!may}>
        <legend>{say('reason')}</legend>
        <div className={styles.reasons}>
          {reasons.map(({ key, name, hint: what }, n) => (
            <label key={key} title={what} data-chosen={reason === key || undefined}>
              <input type="radio" name="reason" checked={reason === key} onChange={() => setReason(key)} />
              {n < 9 && <kbd aria-hidden="true">{n + 1}</kbd>} {name}
            </label>
          ))}
        </div>
      </fieldset>
      <label>
        <span>{say('how')}</span>
        <textarea
          rows={3}
          maxLength={4_000}
          disabled={!may}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label>
        <span>{say('lesson')}</span>
        <textarea
          rows={2}
          maxLength={2_000}
          disabled={!may}
          value={lesson}
          aria-describedby={hint}
          onChange={(event) => setLesson(event.target.value)}
        />
        <small id={hint}>{say('lesson-hint')}</small>
      </label>
      <fieldset disabled={!may}>
        <legend>{say('win-back')}</legend>
        <div className={styles.reasons}>
          {wins.map(([key, value]) => (
            <label key={key} data-chosen={win === value || undefined}>
              <input type="radio" name="win" checked={win === value} onChange={() => setWin(value)} />
              {say(`win.${key}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {win === true && may && (
        <div className={styles.plan}>
          <label>
            <span>{say('plan')}</span>
            <input
              value={plan}
              maxLength={2_000}
              autoComplete="off"
              onChange={(event) => setPlan(event.target.value)}
            />
          </label>
          <label>
            <span>{say('who')}</span>
            <select value={owner} onChange={(event) => setOwner(event.target.value)}>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{say('by')}</span>
            <input value={by} size={10} autoComplete="off" onChange={(event) => setBy(event.target.value)} />
            <small>{read.kind === 'known' ? format.when(read.at, now) : ''}</small>
          </label>
        </div>
      )}
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
      {may && (
        <button type="submit" className={styles.save} disabled={save.isPending}>
          {say('save')} <kbd>⌘↵</kbd>
        </button>
      )}
    </form>
  );
}
