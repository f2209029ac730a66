const place = 'kept rung';
const most = 50;

const rung = (): string[] => JSON.parse(localStorage.getItem(place) ?? '[]') as string[];

/** Whether this device may ring while the app lies behind other windows. */
export const mayNotify = (): boolean => 'Notification' in window && Notification.permission === 'granted';

/** Whether one can still be asked. */
export const canAsk = (): boolean => 'Notification' in window && Notification.permission === 'default';

export const askToNotify = async (): Promise<boolean> => (await Notification.requestPermission()) === 'granted';

/**
 * Claims a ring for this window: true for the first that asks, so that it rings once on a device however many windows
 * are open. A call that was moved rings anew at its new time.
 */
export function claimRing(call: { id: string; at: number }): boolean {
  const key = `${call.id} ${call.at}`;
  const before = rung();
  if (before.includes(key)) return false;
  localStorage.setItem(place, JSON.stringify([...before, key].slice(-most)));
  return true;
}

/** Shows a call-back outside the window. Pressed, it brings the app to the front and opens the row. */
export function notify(title: string, tag: string, onPress: () => void): void {
  if (!mayNotify()) return;
  try {
    const notice = new Notification(title, { tag, icon: '/kept.svg', requireInteraction: true });
    notice.onclick = () => {
      window.focus();
      notice.close();
      onPress();
    };
  } catch {
    // A phone shows notices by the service worker alone.
    void navigator.serviceWorker?.ready.then((worker) => worker.showNotification(title, { tag, icon: '/kept.svg' }));
  }
}
