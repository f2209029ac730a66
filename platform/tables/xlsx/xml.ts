import { SaxesParser } from 'saxes';
import { TableRefused } from '../refused.ts';

export type XmlHandlers = {
  /** Names come without their namespace prefix. */
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
};

/** A text this long without a tag is no cell of a sheet. */
const silentLimit_characters = 4_000_000;

/**
 * Reads XML from text chunks and tells the handlers, pausing after each chunk so that the caller can hand on what it
 * has. Document types are refused: workbooks have none, and they are the way to entity bombs.
 */
export async function* readXml(
  chunks: AsyncIterable<string>,
  handlers: XmlHandlers,
): AsyncGenerator<void, void, undefined> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let silent = 0;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', (tag) => {
    silent = 0;
    handlers.open(local(tag.name), tag.attributes as Record<string, string>);
  });
  parser.on('closetag', (tag) => handlers.close(local(tag.name)));
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.on('doctype', () => {
    throw damaged('it declares a document type');
  });
  parser.on('error', () => {
    throw damaged('a part of it is not well-formed XML');
  });
  for await (const chunk of chunks) {
    silent += chunk.length;
    if (silent > silentLimit_characters) throw damaged('it holds a text without end');
    parser.write(chunk);
    yield;
  }
  parser.close();
  yield;
}

function damaged(why: string): TableRefused {
  return new TableRefused(
    'damaged',
    `The workbook can not be read: ${why}. Open it, save it again as .xlsx and hand that in.`,
  );
}
