import { crc32, deflateRawSync } from 'node:zlib';

export type MadePart = { name: string; text: string | Buffer; claimedBytes?: number };

/** A ZIP archive from parts, for tests that need one no spreadsheet program would write. */
export function zipOf(parts: MadePart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.text);
    const packed = deflateRawSync(content, { level: 9 });
    const name = Buffer.from(part.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(part.claimedBytes ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from('PK\x03\x04'), shared, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, rest, name);
    at += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest workbook around the XML of one sheet's rows. */
export function workbookOf(sheetData: string, more: MadePart[] = []): MadePart[] {
  return [
    {
      name: 'xl/worksheets/data.xml',
      text: `<x:worksheet xmlns:x="urn:x"><x:sheetData>${sheetData}</x:sheetData></x:worksheet>`,
    },
    {
      name: '_rels/.rels',
      text: `<Relationships><Relationship Id="r1" Type="${types}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships><Relationship Id="a" Type="${types}/worksheet" Target="worksheets/data.xml"/><Relationship Id="s" Type="${types}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns:r="${types}"><workbookPr date1904="1"/><sheets><sheet name="Data" r:id="a"/></sheets></workbook>`,
    },
    ...more,
  ];
}
