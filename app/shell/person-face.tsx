import type { ComponentProps } from 'react';
import type { Session } from './session.ts';
import styles from './sidebar.module.css';

/** Who one is here, in which team and zone, as a button. */
export function PersonFace({ session, className = '', ...button }: { session: Session } & ComponentProps<'button'>) {
  const { person, organisation, zone } = session;
  return (
    <button type="button" className={`${styles.person} ${className}`} {...button}>
      <strong>{person.name}</strong>
      <span>{person.teamName ?? organisation.name}</span>
      <span>{zone}</span>
    </button>
  );
}
