import { createInterface } from 'node:readline';
import { answerLine } from '../../maths/clock/due-lines.ts';

/** `kept due --stdin`: a JSON line in, a JSON line out, in order; an empty line is passed over. */
export const answerDueLines = async (input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> => {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    if (!output.write(`${answerLine(line)}\n`)) await new Promise((resolve) => output.once('drain', resolve));
  }
};
