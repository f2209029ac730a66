import { unpack } from './unpack.ts';
import type { Archive } from './workbook.ts';
import { readXml } from './xml.ts';
import { plainText } from './plainText.ts';

/** The texts that cells refer to by number. Parts of rich text are joined; reading aids (furigana) are left out. */
export async function readSharedTexts(archive: Archive, part: string | null): Promise<string[]> {
  const entry = part === null ? undefined : archive.entries.get(part);
  const texts: string[] = [];
  if (!entry) return texts;
  let current = '';
  let inText = false;
  let inReadingAid = false;
  const limits = { ...archive.limits, unpackedBytes: archive.limits.sharedTextBytes };
  const events = readXml(unpack(archive.path, entry, limits), {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') inReadingAid = true;
      inText = name === 't';
    },
    text(text) {
      if (inText && !inReadingAid) current += text;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') inReadingAid = false;
      if (name === 'si') texts.push(plainText(current));
    },
  });
  while (!(await events.next()).done);
  return texts;
}
