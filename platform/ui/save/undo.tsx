import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { kitSay } from '../kit-texts.ts';
import styles from './undo.module.css';

const shown_ms = 8000;
const closeButton = () => ({ 'aria-label': kitSay('panel.close') });

/** Says what was done and offers to take it back for eight seconds, instead of asking "are you sure?" before. */
export function offerUndo(done: string, undo: () => Promise<void> | void): void {
  const id = crypto.randomUUID();
  const takeBack = async () => {
    try {
      await undo();
      notifications.update({ id, message: kitSay('undo.undone'), autoClose: 2000 });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      notifications.update({ id, color: 'red', message: kitSay('undo.failed', { reason }), autoClose: shown_ms });
    }
  };
  const message = (
    <span className={styles.toast}>
      {done}
      <Button variant="subtle" size="compact-sm" onClick={() => void takeBack()}>
        {kitSay('undo.undo')}
      </Button>
    </span>
  );
  notifications.show({ id, message, autoClose: shown_ms, closeButtonProps: closeButton() });
}

/** Says one thing for a moment. */
export function toast(message: string, tone: 'plain' | 'red' = 'plain'): void {
  notifications.show({
    message,
    closeButtonProps: closeButton(),
    autoClose: tone === 'red' ? shown_ms : 3000,
    ...(tone === 'red' ? { color: 'red' } : {}),
  });
}
