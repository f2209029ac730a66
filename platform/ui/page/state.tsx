import type { ReactNode } from 'react';
import styles from './state.module.css';

interface StateProps {
  /** A small drawing of what kind of state it is. */
  shape: 'empty' | 'problem' | 'closed' | 'offline';
  title: string;
  children?: ReactNode;
  /** The next step to take. */
  action?: ReactNode;
  live?: boolean;
  /** The state is the whole page, so its title is the page’s heading. */
  alone?: boolean;
}

const shapes: Record<StateProps['shape'], string> = {
  empty: 'M12 3.5a8.5 8.5 0 1 0 8.5 8.5M16 3.2v4.6M13.7 5.5h4.6',
  problem: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.8v5M12 16v.1',
  closed: 'M6.5 11h11v8.5h-11zM8.8 11V8a3.2 3.2 0 0 1 6.4 0v3',
  offline: 'M4 9.5a12 12 0 0 1 16 0M7 13a7.6 7.6 0 0 1 10 0M12 17.5v.1M4 4l16 16',
};

/** The one look of empty, failed, closed and offline: a shape, what it is, what to do. */
export function State({ shape, title, children, action, live = false, alone = false }: StateProps) {
  const Title = alone ? 'h1' : 'p';
  return (
    <div className={styles.state} data-shape={shape} role={live ? 'alert' : undefined}>
      <svg width="32" height="32" viewBox="0 0 24 24" aria-hidden="true">
        <path d={shapes[shape]} />
      </svg>
      <div className={styles.words}>
        <Title className={styles.title}>{title}</Title>
        {children}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
