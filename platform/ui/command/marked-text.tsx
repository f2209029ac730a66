import styles from './marked-text.module.css';

/** Parts of a text, each `[from, to)`, in order; as they come from the server. */
export type Marks = readonly (readonly number[])[];

/** A text in which the parts that answer a query stand out. */
export function MarkedText({ text, marks }: { text: string; marks: Marks }) {
  const parts = marks.map(([from = 0, to = 0], index) => (
    <span key={from}>
      {text.slice(index === 0 ? 0 : marks[index - 1]![1], from)}
      <mark className={styles.mark}>{text.slice(from, to)}</mark>
    </span>
  ));
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
