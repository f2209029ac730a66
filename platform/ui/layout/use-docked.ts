import { useSyncExternalStore } from 'react';

const wide = '(min-width: 1100px)';

/** Whether list and panel stand side by side. */
export function useDocked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(wide);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(wide).matches,
  );
}
