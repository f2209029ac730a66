import { type FormEvent, useState } from 'react';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { Buttons, Choice, TextLine } from './composer-fields.tsx';
import type { ComposerProps } from './composer.tsx';
import styles from './composer.module.css';
import { useReviewSay } from './review-texts.ts';
import type { Success } from './went-well.tsx';
import { useStudy } from './writing.ts';

type StudyFormProps = Pick<ComposerProps, 'asked' | 'person' | 'accounts' | 'onClose'> & { success: Success | null };

/** How a case went well, told in its own words; it goes into the library of case studies. */
export function StudyForm({ asked, person, accounts, success, onClose }: StudyFormProps) {
  const say = useReviewSay();
  const tell = useStudy(asked);
  const [title, setTitle] = useState(success ? `${say(`kind.${success.kind}`)}: ${success.account.name}` : '');
  const [done, setDone] = useState('');
  const [learnt, setLearnt] = useState('');
  const [account, setAccount] = useState(success?.account.id ?? '');
  const [fault, setFault] = useState('');
  const who = success?.person ?? person?.id;
  const known = success && !accounts.some(({ id }) => id === success.account.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim() || !done.trim()) return setFault(say('study.needs'));
    tell.mutate(
      {
        ...{ kind: success?.kind ?? 'other', title: title.trim(), done: done.trim() },
        ...(who ? { person: who } : {}),
        ...(account ? { account } : {}),
        ...(success ? { about: success.about } : {}),
        ...(learnt.trim() ? { learnt: learnt.trim() } : {}),
      },
      {
        onSuccess: () => {
          toast(say('study.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <form className={styles.form} data-tall="" onSubmit={submit}>
      <TextLine first={!success} label={say('study.name')} value={title} onChange={setTitle} fault={fault} />
      <TextLine first={success !== null} long label={say('study.done')} value={done} onChange={setDone} />
      <TextLine long label={say('study.learnt')} value={learnt} onChange={setLearnt} />
      <Choice
        label={say('compose.about')}
        value={account}
        onChange={setAccount}
        choices={[{ id: '', name: say('compose.nobody') }, ...(known ? [success.account] : []), ...accounts]}
      />
      <Buttons busy={tell.isPending} onClose={onClose} />
    </form>
  );
}
