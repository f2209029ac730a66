import { useQuery } from '@tanstack/react-query';
import { CopyLine } from '../../../platform/ui/form/copy-line.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { linkIn } from './mail-link.ts';
import { usePageSay } from './page-texts.ts';
import { outboxQuery } from './people-data.ts';
import styles from './people-page.module.css';

/** Where no mail can be sent, the invitation's link for the administrator to pass on; to others, who has it. */
export function LinkToPassOn({ email }: { email: string }) {
  const say = usePageSay();
  const reads = useMay()('organisation.manage');
  const outbox = useQuery({ ...outboxQuery, enabled: reads }).data;
  if (!reads) return <p className={styles.note}>{say('link.administrator')}</p>;
  const mails = outbox?.sends === false ? outbox.items.filter(({ to }) => to === email) : [];
  const link = mails.map(({ text }) => linkIn(text, 'invitation')).find((found) => found !== null);
  if (!link) return null;
  return (
    <>
      <p className={styles.note}>{say('link.pass-on')}</p>
      <CopyLine label={say('link.label', { email })} text={link} />
    </>
  );
}
