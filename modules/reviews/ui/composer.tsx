import { type FormEvent, useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { useNaturalDate } from '../../../platform/ui/log/use-natural-date.ts';
import { Buttons, ByLine, Choice, type Named, TextLine } from './composer-fields.tsx';
import styles from './composer.module.css';
import type { ReviewAsked } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import { StudyForm } from './study-form.tsx';
import type { Success } from './went-well.tsx';
import { useAction, useHelp, useLesson, useNote } from './writing.ts';

export type Composing =
  | { kind: 'comment'; measure: string | null; name: string }
  | { kind: 'by-hand'; measure: string; name: string }
  | { kind: 'action' }
  | { kind: 'lesson' }
  | { kind: 'situation'; about?: Named; text?: string }
  | { kind: 'study'; success: Success | null };

export interface ComposerProps {
  asked: ReviewAsked;
  composing: Composing;
  /** Whose part of the review it is; null for the team’s. */
  person: Named | null;
  /** Who may take something on, the usual one first. */
  owners: readonly Named[];
  /** The lead, who helps unless another is chosen. */
  lead: Named | null;
  accounts: readonly Named[];
  onClose: () => void;
}

/** What is written down, in a line at the foot of the review. Enter saves it, Escape leaves. */
export function Composer(props: ComposerProps) {
  const say = useReviewSay();
  useKeys({ Escape: { does: say('key.close'), run: props.onClose, typing: true } }, say('keys.stage'));
  switch (props.composing.kind) {
    case 'comment':
    case 'by-hand':
      return <NoteLine {...props} composing={props.composing} />;
    case 'action':
      return <ActionLine {...props} />;
    case 'lesson':
      return <LessonLine {...props} />;
    case 'situation':
      return <SituationLine {...props} composing={props.composing} />;
    case 'study':
      return <StudyForm {...props} success={props.composing.success} />;
  }
}

type Of<K extends Composing['kind']> = ComposerProps & { composing: Extract<Composing, { kind: K }> };

function NoteLine({ asked, composing, person, onClose }: Of<'comment' | 'by-hand'>) {
  const say = useReviewSay();
  const note = useNote(asked);
  const [text, setText] = useState('');
  const [value, setValue] = useState('');
  const [fault, setFault] = useState('');
  const hand = composing.kind === 'by-hand';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = Number(value.replace(',', '.'));
    if (hand && (value.trim() === '' || !Number.isFinite(number))) return setFault(say('compose.needs-value'));
    if (!text.trim()) return setFault(say('compose.needs-text'));
    const about = composing.measure === null ? 'all' : hand ? 'by-hand' : 'figure';
    note.mutate(
      {
        ...{ about, text: text.trim() },
        ...(person ? { person: person.id } : {}),
        ...(composing.measure === null ? {} : { measure: composing.measure }),
        ...(hand ? { value: number } : {}),
      },
      { onSuccess: onClose },
    );
  };
  const label = composing.measure === null ? say('compose.all') : say('compose.comment', { name: composing.name });
  return (
    <form className={styles.form} onSubmit={submit}>
      {hand && (
        <label className={styles.field}>
          <span>{say('compose.value')}</span>
          <input
            autoFocus
            size={8}
            inputMode="decimal"
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </label>
      )}
      <TextLine
        first={!hand}
        label={hand ? `${composing.name}: ${say('compose.where')}` : label}
        value={text}
        onChange={setText}
        fault={fault}
      />
      <Buttons busy={note.isPending} onClose={onClose} />
    </form>
  );
}

function ActionLine({ asked, owners, person, accounts, onClose }: ComposerProps) {
  const say = useReviewSay();
  const agree = useAction(asked);
  const [text, setText] = useState('');
  const [owner, setOwner] = useState(person?.id ?? owners[0]?.id ?? '');
  const [account, setAccount] = useState('');
  const [by, setBy] = useState('in 7 days');
  const [fault, setFault] = useState('');
  const read = useNaturalDate(by);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return setFault(say('compose.needs-text'));
    if (read.kind !== 'known' || read.at <= Date.now()) return setFault(say('compose.needs-time'));
    const body = { owner, text: text.trim(), by: new Date(read.at).toISOString(), ...(account ? { account } : {}) };
    agree.mutate(body, { onSuccess: onClose });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextLine first label={say('compose.action')} value={text} onChange={setText} fault={fault} />
      <Choice label={say('compose.owner')} value={owner} onChange={setOwner} choices={owners} />
      <ByLine value={by} onChange={setBy} read={read} />
      <About value={account} onChange={setAccount} accounts={accounts} />
      <Buttons busy={agree.isPending} onClose={onClose} />
    </form>
  );
}

function LessonLine({ asked, person, owners, accounts, onClose }: ComposerProps) {
  const say = useReviewSay();
  const share = useLesson(asked);
  const [kind, setKind] = useState<'good' | 'bad'>('good');
  const [text, setText] = useState('');
  const [account, setAccount] = useState('');
  const [fault, setFault] = useState('');
  const who = person ?? owners[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || !who) return setFault(say('compose.needs-text'));
    share.mutate({ person: who.id, kind, text: text.trim(), ...(account ? { account } : {}) }, { onSuccess: onClose });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextLine
        first
        label={say('compose.lesson', { name: who?.name ?? '' })}
        value={text}
        onChange={setText}
        fault={fault}
      />
      <fieldset className={styles.kinds}>
        <legend className="only-for-readers">{say('compose.kind')}</legend>
        {(['good', 'bad'] as const).map((each) => (
          <label key={each} data-kind={each}>
            <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
            {say(`compose.${each}`)}
          </label>
        ))}
      </fieldset>
      <About value={account} onChange={setAccount} accounts={accounts} />
      <Buttons busy={share.isPending} onClose={onClose} />
    </form>
  );
}

/** Something unusual; with help needed, somebody is asked for it and has until a time to give it. */
function SituationLine({ asked, composing, person, owners, lead, accounts, onClose }: Of<'situation'>) {
  const say = useReviewSay();
  const [note, help] = [useNote(asked), useHelp(asked)];
  const [text, setText] = useState(composing.text ?? '');
  const [account, setAccount] = useState(composing.about?.id ?? '');
  const [helper, setHelper] = useState(composing.about ? (lead?.id ?? '') : '');
  const [by, setBy] = useState('tomorrow 17:00');
  const [fault, setFault] = useState('');
  const read = useNaturalDate(helper ? by : '');
  const about = account ? { account } : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return setFault(say('compose.needs-text'));
    const done = { onSuccess: onClose };
    if (!helper || !person)
      return note.mutate(
        { about: 'situation', text: text.trim(), ...(person ? { person: person.id } : {}), ...about },
        done,
      );
    if (read.kind !== 'known' || read.at <= Date.now()) return setFault(say('compose.needs-time'));
    help.mutate(
      { person: person.id, owner: helper, text: text.trim(), by: new Date(read.at).toISOString(), ...about },
      done,
    );
  };
  const helpers = lead && !owners.some(({ id }) => id === lead.id) ? [lead, ...owners] : owners;
  const known = composing.about && !accounts.some(({ id }) => id === composing.about!.id);
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextLine first label={say('compose.situation')} value={text} onChange={setText} fault={fault} />
      <About value={account} onChange={setAccount} accounts={known ? [composing.about!, ...accounts] : accounts} />
      {person && (
        <Choice
          label={say('compose.help')}
          value={helper}
          onChange={setHelper}
          choices={[{ id: '', name: say('compose.no-help') }, ...helpers]}
        />
      )}
      {helper && <ByLine value={by} onChange={setBy} read={read} />}
      <Buttons busy={note.isPending || help.isPending} onClose={onClose} />
    </form>
  );
}

function About({
  value,
  onChange,
  accounts,
}: {
  value: string;
  onChange: (id: string) => void;
  accounts: readonly Named[];
}) {
  const say = useReviewSay();
  const none = { id: '', name: say('compose.nobody') };
  return <Choice label={say('compose.about')} value={value} onChange={onChange} choices={[none, ...accounts]} />;
}
