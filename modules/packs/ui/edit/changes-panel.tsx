import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocked } from '../../../../platform/ui/layout/use-docked.ts';
import { useEdit } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import desk from './edit.module.css';
import parts from './parts.module.css';
import { takenBack } from './taken-back.ts';

interface ChangesPanelProps {
  onGo: (path: string) => void;
  onLetGo: () => void;
}

/** Everything that the draft changes, in words, and what is still wrong in it; each leads to its place. */
export function ChangesPanel({ onGo, onLetGo }: ChangesPanelProps) {
  const say = useEditSay();
  const { keeper, state, base } = useEdit();
  const { differences, findings } = state;
  const summary = [
    say('panel.changes', { count: differences.length }),
    ...(findings.length > 0 ? [say('panel.wrong', { count: findings.length })] : []),
  ].join(', ');
  const takeBack = (path: string) => keeper.replace(takenBack(state.body, base, path));
  return (
    <Folded summary={summary}>
      {findings.length > 0 && (
        <section>
          <h2 data-tone="red">{say('panel.wrong', { count: findings.length })}</h2>
          <ul>
            {findings.map(({ path, where, what }) => (
              <li key={`${path} ${what}`}>
                <button type="button" className={desk.go} data-tone="red" onClick={() => onGo(path)}>
                  {where}: {what}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{say('panel.changes', { count: differences.length })}</h2>
        {differences.length === 0 && <p className={parts.small}>{say('panel.none')}</p>}
        <ul>
          {differences.map(({ path, kind, words }) => (
            <li key={`${kind} ${path}`}>
              <button type="button" className={desk.go} onClick={() => onGo(path)}>
                {words}
              </button>
              <button
                type="button"
                className={desk.back}
                aria-label={say('panel.take-back', { words })}
                onClick={() => takeBack(path)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {differences.length > 0 && (
        <Button variant="subtle" size="compact-sm" color="red" onClick={onLetGo}>
          {say('panel.let-go')}
        </Button>
      )}
    </Folded>
  );
}

/** Beside the page where there is room; else a line above it that opens. */
function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  const say = useEditSay();
  if (useDocked())
    return (
      <aside className={desk.panel} aria-label={say('panel.label')}>
        {children}
      </aside>
    );
  return (
    <details className={desk.panel}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
