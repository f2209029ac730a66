import { ContextPart } from '../../../../platform/ui/layout/context.tsx';
import { useOnboardingSay } from '../onboarding-texts.ts';
import type { BoardPage, Way } from '../queries.ts';
import type { Marks } from './use-marks.ts';
import styles from './way-panel.module.css';

interface ProfilePartProps {
  way: Way;
  head: BoardPage;
  marks: Marks;
  writes: boolean;
}

/** The checklist of a good profile: press what is good, press again what isn't any more. With the last one it is created. */
export function ProfilePart({ way, head, marks, writes }: ProfilePartProps) {
  const say = useOnboardingSay();
  const missing = head.checklist.filter(({ key }) => way.missingItems.includes(key));
  const set = (items: typeof missing, ok: boolean) => {
    const names = items.map(({ name }) => name.toLowerCase()).join(', ');
    marks.mutate({
      mark: { do: 'profile', items: items.map(({ key }) => ({ item: key, ok })) },
      done: say(ok ? 'done.good' : 'done.bad', { account: way.account.name, items: names }),
    });
  };
  return (
    <ContextPart
      title={say('part.profile')}
      aside={
        writes &&
        missing.length > 1 && (
          <button type="button" className={styles.aside} disabled={marks.isPending} onClick={() => set(missing, true)}>
            {say('part.all-good')}
          </button>
        )
      }
    >
      <div data-part="profile" role="group" aria-label={say('part.items')} className={styles.chips}>
        {head.checklist.map((item) => {
          const good = !missing.includes(item);
          return (
            <button
              key={item.key}
              type="button"
              aria-pressed={good}
              data-good={good || undefined}
              title={item.hint ?? undefined}
              disabled={!writes || marks.isPending}
              onClick={() => set([item], !good)}
            >
              <span aria-hidden="true">{good ? '✓' : '·'}</span> {item.name}
            </button>
          );
        })}
      </div>
      {missing.length === 0 && <p className={styles.small}>{say('part.complete')}</p>}
    </ContextPart>
  );
}
