import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 700px)';

/** The height of a row in pixels: two lines of text on a phone need more, and a thumb does. */
export const useRowHeight = (): number =>
  useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(narrow);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => (window.matchMedia(narrow).matches ? 72 : 44),
  );
