export { BackupProblem, type BackupHeader, type KeyFiles, type Progress } from './format.ts';
export { backup } from './make-backup.ts';
export { readBackupHeader, restore } from './restore-backup.ts';
