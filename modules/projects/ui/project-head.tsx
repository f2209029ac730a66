import { Button } from '@mantine/core';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { KeyCaps } from '../../../platform/ui/keys/key-caps.tsx';
import type { Doing } from './doing-form.tsx';
import { Progress } from './progress.tsx';
import { useProjectSay } from './project-texts.ts';
import styles from './projects.module.css';
import type { ProjectDetail } from './queries.ts';

/** Whose it is, what it is about, since when, and how far it is. */
export function ProjectFacts({ detail }: { detail: ProjectDetail }) {
  const say = useProjectSay();
  const format = useFormat();
  const now = useNow(60);
  const { owner, account, startedAt, state, endedAt, done, steps } = detail;
  return (
    <span className={styles.facts}>
      <span>{say('page.owner', { name: owner?.name ?? say('nobody') })}</span>
      {account && <a href={`/accounts/${account.id}`}>{account.name}</a>}
      <span>
        {state === 'open' || endedAt === null
          ? say('page.began', { day: format.day(startedAt, now) })
          : say(state === 'closed' ? 'page.closed' : 'page.cancelled', { day: format.day(endedAt, now) })}
      </span>
      <Progress done={done} steps={steps} />
    </span>
  );
}

/** What can be done with a project that is under way. */
export function ProjectActions({ onDo }: { onDo: (doing: Doing) => void }) {
  const say = useProjectSay();
  return (
    <span className={styles.buttons}>
      <Button variant="subtle" onClick={() => onDo({ what: 'cancel' })}>
        {say('page.cancel')}
      </Button>
      <Button variant="default" onClick={() => onDo({ what: 'describe' })}>
        {say('page.edit')}
      </Button>
      <Button variant="default" onClick={() => onDo({ what: 'close' })}>
        {say('page.close')}
      </Button>
      <Button onClick={() => onDo({ what: 'add' })} rightSection={<KeyCaps keys="n" />}>
        {say('step.add')}
      </Button>
    </span>
  );
}
