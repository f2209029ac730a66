import { Fragment } from 'react';
import { useKitSay } from '../kit-texts.ts';
import styles from './keys.module.css';

const apple = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);
const caps: Record<string, string> = {
  mod: apple ? '⌘' : 'Ctrl',
  alt: apple ? '⌥' : 'Alt',
  shift: '⇧',
  Enter: '↵',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Keys as they look on the keyboard: "mod+Enter" → ⌘ ↵, "g t" → G then T. */
export function KeyCaps({ keys }: { keys: string }) {
  const say = useKitSay();
  const [first = ''] = keys.split('|');
  return (
    <span className={styles.caps}>
      {first.split(' ').map((press, index) => (
        <Fragment key={index}>
          {index > 0 && <span className={styles.then}>{say('keys.then')}</span>}
          {press.split('+').map((part) => (
            <kbd key={part} className={styles.cap}>
              {caps[part] ?? (part.length === 1 ? part.toUpperCase() : part)}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
