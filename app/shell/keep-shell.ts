/**
 * Lets the app's own files be kept on the device, once the page is there and the browser has nothing better to do. A
 * browser that can't (an old one, an address without TLS, the development server, which has no such file) only opens
 * nothing without a network.
 */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  const whenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(register) : setTimeout(register, 2_000);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
