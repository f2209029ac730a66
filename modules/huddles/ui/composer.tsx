import { type FormEvent, useId, useState } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { useNaturalDate } from '../../../platform/ui/log/use-natural-date.ts';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useHuddleSay } from './huddle-texts.ts';
import styles from './dock.module.css';
import { type AgreeBody, type LearningBody, useAgree, useShare } from './use-huddle.ts';

export type Composing =
  { kind: 'learning' } | { kind: 'help' | 'promise'; about?: { id: string; name: string }; text?: string };

interface ComposerProps {
  team: string;
  composing: Composing;
  /** Whose turn it is. */
  person: { id: string; name: string };
  owners: readonly { id: string; name: string }[];
  /** Who takes it on unless another is chosen: the lead for help, the person on stage for a promise. */
  owner: string;
  accounts: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** One line at the foot of the stage: what, who, by when. Enter writes it down, Escape leaves. */
export function Composer(props: ComposerProps) {
  const say = useHuddleSay();
  useKeys({ Escape: { does: say('key.close'), run: props.onClose, typing: true } }, say('keys.stage'));
  return props.composing.kind === 'learning' ? <LearningLine {...props} /> : <AgreementLine {...props} />;
}

function LearningLine({ team, person, accounts, onClose }: ComposerProps) {
  const say = useHuddleSay();
  const share = useShare(team);
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<LearningBody['kind']>('good');
  const [text, setText] = useState('');
  const [account, setAccount] = useState('');
  const [fault, setFault] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return setFault(say('compose.needs-text'));
    share.mutate(
      { id, person: person.id, kind, text: text.trim(), ...(account ? { account } : {}) },
      { onSuccess: onClose },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextLine label={say('compose.learning', { name: person.name })} value={text} onChange={setText} fault={fault} />
      <fieldset className={styles.kinds}>
        <legend className="only-for-readers">{say('compose.kind')}</legend>
        {(['good', 'bad'] as const).map((each) => (
          <label key={each} data-kind={each}>
            <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
            {say(`compose.${each}`)}
          </label>
        ))}
      </fieldset>
      <Choice
        label={say('compose.about')}
        value={account}
        onChange={setAccount}
        choices={[{ id: '', name: say('compose.nobody') }, ...accounts]}
      />
      <Buttons busy={share.isPending} onClose={onClose} />
    </form>
  );
}

function AgreementLine({ team, composing, person, owners, owner: usual, accounts, onClose }: ComposerProps) {
  const say = useHuddleSay();
  const agree = useAgree(team);
  const format = useFormat();
  const now = useNow(60);
  const hint = useId();
  const begun = composing as Exclude<Composing, { kind: 'learning' }>;
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(begun.text ?? '');
  const [owner, setOwner] = useState(usual);
  const [account, setAccount] = useState(begun.about?.id ?? '');
  const [by, setBy] = useState('17:00');
  const [fault, setFault] = useState('');
  const read = useNaturalDate(by);
  const list =
    begun.about && !accounts.some(({ id: known }) => known === begun.about!.id) ? [begun.about, ...accounts] : accounts;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return setFault(say('compose.needs-text'));
    if (read.kind !== 'known' || read.at <= Date.now()) return setFault(say('compose.needs-time'));
    const body: AgreeBody = {
      id,
      person: person.id,
      owner,
      text: text.trim(),
      by: new Date(read.at).toISOString(),
      ...(account ? { account } : {}),
    };
    agree.mutate({ ...body, kind: begun.kind }, { onSuccess: onClose });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextLine
        label={say(`compose.${begun.kind}`, { name: person.name })}
        value={text}
        onChange={setText}
        fault={fault}
      />
      <Choice label={say('compose.owner')} value={owner} onChange={setOwner} choices={owners} />
      <label className={styles.field}>
        <span>{say('compose.by')}</span>
        <input
          value={by}
          onChange={(event) => setBy(event.target.value)}
          size={9}
          autoComplete="off"
          aria-describedby={hint}
        />
        <small id={hint}>
          {read.kind === 'known' ? format.when(read.at, now) : read.kind === 'unknown' ? '?' : ''}
        </small>
      </label>
      <Choice
        label={say('compose.about')}
        value={account}
        onChange={setAccount}
        choices={[{ id: '', name: say('compose.nobody') }, ...list]}
        hint={begun.kind === 'promise' ? say(account ? 'compose.customer' : 'compose.among-us') : ''}
      />
      <Buttons busy={agree.isPending} onClose={onClose} />
    </form>
  );
}

function TextLine({
  label,
  value,
  onChange,
  fault,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  fault: string;
}) {
  const id = useId();
  return (
    <label className={`${styles.field} ${styles.wide}`}>
      <span>{label}</span>
      <input
        autoFocus
        value={value}
        maxLength={600}
        autoComplete="off"
        aria-invalid={fault !== '' || undefined}
        aria-describedby={id}
        onChange={(event) => onChange(event.target.value)}
      />
      <small id={id} role="alert">
        {fault}
      </small>
    </label>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (id: string) => void;
  choices: readonly { id: string; name: string }[];
  /** What the choice comes to. */
  hint?: string;
}

function Choice({ label, value, onChange, choices, hint = '' }: ChoiceProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
      <small>{hint}</small>
    </label>
  );
}

function Buttons({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const say = useHuddleSay();
  return (
    <span className={styles.buttons}>
      <button type="submit" className={styles.save} disabled={busy}>
        {say('compose.save')} <kbd>↵</kbd>
      </button>
      <button type="button" className={styles.leave} onClick={onClose}>
        {say('compose.cancel')} <kbd>Esc</kbd>
      </button>
    </span>
  );
}
