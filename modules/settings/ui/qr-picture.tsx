import { qrCode } from '../../../maths/qr/index.ts';
import styles from './settings.module.css';

const quiet_modules = 4;

/** A text as a QR code, dark on light in both themes: that is how cameras know it. Nothing for what is too long. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const code = qrCode(text);
  if (!code) return null;
  const size = code.length + 2 * quiet_modules;
  const path = code
    .flatMap((line, row) =>
      line.flatMap((dark, column) => (dark ? [`M${column + quiet_modules} ${row + quiet_modules}h1v1h-1z`] : [])),
    )
    .join('');
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
