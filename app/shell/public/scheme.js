// Sets the colour scheme before the first paint, so that a dark room stays dark. A file, because the page allows no inline scripts.
(function () {
  let chosen = null;
  try {
    chosen = localStorage.getItem('kept-scheme');
  } catch {
    // Storage may be closed to us; the device's own scheme is a good answer then.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
