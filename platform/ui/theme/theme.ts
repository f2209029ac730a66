import { createTheme } from '@mantine/core';

/** Mantine's part of the look: behaviour only; colours and sizes come from tokens.css. */
export const theme = createTheme({
  primaryColor: 'blue',
  fontFamily: 'var(--font)',
  defaultRadius: 8,
  cursorType: 'pointer',
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        radius: 12,
        transitionProps: { duration: 100 },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { transitionProps: { duration: 80 }, radius: 10 } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { transitionProps: { transition: 'fade', duration: 80 } } },
    Button: { defaultProps: { size: 'sm' } },
  },
});
