import { Modal } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNow } from '../clock/now.ts';
import { useFormat } from '../format/format-provider.tsx';
import { KeyCaps } from '../keys/key-caps.tsx';
import { useKitSay } from '../kit-texts.ts';
import styles from './command-bar.module.css';
import type { Command } from './command.ts';
import { MarkedText } from './marked-text.tsx';
import { recentCommands, rememberCommand } from './recent.ts';
import { useResults, type CommandGroup } from './use-results.ts';

/** ⌘K: find anything, do anything, by keyboard alone. Loaded when it is first opened. */
export default function CommandBar({ onClose }: { onClose: () => void }) {
  const say = useKitSay();
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const { groups: found, busy, failed } = useResults(query);
  const groups = query === '' ? withRecent(found, say('command.recent')) : found;
  const all = groups.flatMap(({ commands }) => commands);
  const run = (command: Command | undefined) => {
    if (!command) return;
    rememberCommand(command);
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((at) => Math.min(all.length - 1, Math.max(0, at + step)));
    else if (event.key === 'Enter') run(all[chosen]);
    else return;
    event.preventDefault();
  };
  const status = failed
    ? say('command.failed')
    : busy
      ? say('command.searching')
      : say('command.results', { count: all.length });
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={600}
      yOffset="12vh"
      centered={false}
      attributes={{ content: { 'aria-label': say('command.title') } }}
    >
      <input
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={all[chosen] ? `${id}-${chosen}` : undefined}
        aria-label={say('command.title')}
        placeholder={say('command.placeholder')}
        autoComplete="off"
        data-autofocus
        // At once, not when the dialog has come in: whoever types on mustn't press the page's keys.
        autoFocus
        value={query}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
      />
      <div className={styles.results} id={id} role="listbox" aria-label={say('command.title')}>
        {groups.map((group, place) => (
          <Group
            key={group.label}
            group={group}
            first={groups.slice(0, place).reduce((sum, one) => sum + one.commands.length, 0)}
            {...{ id, chosen, setChosen, run }}
          />
        ))}
      </div>
      {query !== '' && !busy && all.length === 0 && <p className={styles.none}>{say('command.none', { query })}</p>}
      <p className={styles.status} role="status">
        {status}
      </p>
    </Modal>
  );
}

interface GroupProps {
  group: CommandGroup;
  first: number;
  id: string;
  chosen: number;
  setChosen: (index: number) => void;
  run: (command: Command) => void;
}

function Group({ group, first, id, chosen, setChosen, run }: GroupProps) {
  return (
    <div role="group" aria-label={group.label}>
      <p className={styles.group} aria-hidden="true">
        {group.label}
      </p>
      {group.commands.map((command, offset) => {
        const index = first + offset;
        return (
          <div
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={styles.option}
            ref={index === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onMouseMove={() => index !== chosen && setChosen(index)}
            onClick={() => run(command)}
          >
            <CommandLine command={command} />
          </div>
        );
      })}
    </div>
  );
}

function CommandLine({ command }: { command: Command }) {
  const format = useFormat();
  const now = useNow(60);
  const { title, detail, marks, said, at, keys } = command;
  return (
    <>
      <span className={styles.lines}>
        <span className={styles.line}>
          <span className={styles.title}>
            <MarkedText text={title} marks={marks?.title ?? []} />
          </span>
          {detail && (
            <span className={styles.detail}>
              <MarkedText text={detail} marks={marks?.detail ?? []} />
            </span>
          )}
        </span>
        {said && (
          <span className={styles.said}>
            <MarkedText {...said} />
          </span>
        )}
      </span>
      {at !== undefined && <span className={styles.at}>{format.day(at, now)}</span>}
      {keys && <KeyCaps keys={keys} />}
    </>
  );
}

function withRecent(found: readonly CommandGroup[], label: string): readonly CommandGroup[] {
  const recent = recentCommands(found.flatMap(({ commands }) => commands));
  if (recent.length === 0) return found;
  const known = new Set(recent.map(({ id }) => id));
  const others = found.map((group) => ({ ...group, commands: group.commands.filter(({ id }) => !known.has(id)) }));
  return [{ label, commands: recent }, ...others.filter(({ commands }) => commands.length > 0)];
}
