import type { TableLimits } from '../limits.ts';
import { TableRefused } from '../refused.ts';
import { unpack } from './unpack.ts';
import { readXml } from './xml.ts';
import type { ZipEntry } from './zip.ts';

export type Archive = { path: string; entries: Map<string, ZipEntry>; limits: TableLimits };

export type Workbook = {
  sheets: { name: string; part: string; hidden: boolean }[];
  /** Dates count from 1904 instead of 1900. */
  from1904: boolean;
  sharedTextPart: string | null;
  stylesPart: string | null;
};

/** The names of a workbook's sheets and where its parts stand in the archive. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await relations(archive, '', '_rels/.rels');
  const main = [...root.values()].find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!archive.entries.has(main)) throw notAWorkbook(archive);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const parts = await relations(archive, folder, `${folder}_rels/${main.slice(folder.length)}.rels`);
  const book: Workbook = { sheets: [], from1904: false, sharedTextPart: null, stylesPart: null };
  for (const relation of parts.values()) {
    if (relation.type === 'sharedStrings') book.sharedTextPart = relation.target;
    if (relation.type === 'styles') book.stylesPart = relation.target;
  }
  await readPart(archive, main, (name, attributes) => {
    if (name === 'workbookPr') book.from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
    if (name !== 'sheet') return;
    const relation = parts.get(attributes['r:id'] ?? attributes['id'] ?? '');
    if (relation?.type !== 'worksheet' || !archive.entries.has(relation.target)) return;
    const hidden = (attributes['state'] ?? 'visible') !== 'visible';
    book.sheets.push({ name: attributes['name'] ?? '', part: relation.target, hidden });
  });
  return book;
}

type Relation = { type: string; target: string };

async function relations(archive: Archive, folder: string, part: string): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  if (!archive.entries.has(part)) return found;
  await readPart(archive, part, (name, attributes) => {
    if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
    const type = (attributes['Type'] ?? '').split('/').at(-1)!;
    found.set(attributes['Id'] ?? '', { type, target: resolve(folder, attributes['Target'] ?? '') });
  });
  return found;
}

/** Targets are relative to the part's folder, or absolute from the archive's root. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  return new URL(target, `zip://root/${folder}`).pathname.slice(1);
}

/** Reads a small part for its opening tags. */
async function readPart(
  archive: Archive,
  part: string,
  open: (name: string, attributes: Record<string, string>) => void,
): Promise<void> {
  const small = { ...archive.limits, unpackedBytes: 20_000_000 };
  const text = unpack(archive.path, archive.entries.get(part)!, small);
  const events = readXml(text, { open, close: () => undefined, text: () => undefined });
  while (!(await events.next()).done);
}

function notAWorkbook(archive: Archive): TableRefused {
  const has = (pattern: RegExp): boolean => [...archive.entries.keys()].some((name) => pattern.test(name));
  const is = has(/^content\.xml$/)
    ? 'an OpenDocument sheet (.ods)'
    : has(/^Index\/.*\.iwa$/)
      ? 'a Numbers sheet'
      : has(/^word\/|^ppt\//)
        ? 'a document or presentation'
        : 'an archive (.zip)';
  return new TableRefused('format', `This is ${is}, not a workbook. Save the sheet as .xlsx or CSV and hand that in.`);
}
