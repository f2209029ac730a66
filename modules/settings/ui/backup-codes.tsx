import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';

/** Codes that each sign in once, shown this once: to read, choose, or save as a file. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const say = useSettingsSay();
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Kept\n\n${codes.join('\n')}\n`)}`;
  return (
    <>
      <h3>{say('factor.codes')}</h3>
      <p className={styles.note}>{say('factor.codes-hint')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p>
        <a href={file} download="kept-backup-codes.txt">
          {say('factor.codes-save')}
        </a>
      </p>
    </>
  );
}
