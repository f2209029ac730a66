import { useEffect, useRef, type ReactNode } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { useKitSay } from '../kit-texts.ts';
import styles from './list-and-panel.module.css';
import { useDocked } from './use-docked.ts';

interface ListAndPanelProps {
  children: ReactNode;
  /** The context of the chosen row; null while nothing is chosen. */
  panel: ReactNode | null;
  /** What the panel is about, for its close button and for readers. */
  label: string;
  onClose: () => void;
  /** Stays in sight at the panel's foot: the log. */
  foot?: ReactNode;
}

/** A list with its context beside it from 1100 px on; below that the context lies over the list, which stays as it was. */
export function ListAndPanel({ children, panel, label, onClose, foot }: ListAndPanelProps) {
  const say = useKitSay();
  const docked = useDocked();
  const aside = useRef<HTMLElement>(null);
  const open = panel !== null;
  const over = open && !docked;
  useKeys({ Escape: { does: say('keys.close'), run: onClose } }, say('keys.panel'), open);
  useEffect(() => {
    if (!over) return;
    const before = document.activeElement as HTMLElement | null;
    aside.current?.focus();
    return () => before?.focus();
  }, [over]);
  return (
    <div className={styles.both} data-open={open || undefined}>
      <div className={styles.list} data-scroll="" inert={over}>
        {children}
      </div>
      {over && <button type="button" className={styles.veil} aria-label={say('panel.close')} onClick={onClose} />}
      {open && (
        <section
          ref={aside}
          className={styles.panel}
          aria-label={label}
          tabIndex={-1}
          role={over ? 'dialog' : undefined}
        >
          <div className={styles.bar}>
            <button type="button" className={styles.back} onClick={onClose}>
              <span aria-hidden="true">←</span> {say('panel.back')}
            </button>
          </div>
          <div className={styles.content} data-scroll="" tabIndex={0}>
            {panel}
          </div>
          {foot && <div className={styles.foot}>{foot}</div>}
        </section>
      )}
    </div>
  );
}
