// A workbook as an officer would choose it, made here: a stored zip of the few parts that a spreadsheet needs.
import { crc32 } from 'node:zlib'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (list) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`
const cell = (value) =>
  typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${String(value ?? '').replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</t></is></c>`

function zipped(parts) {
  const files = [], directory = []
  let at = 0
  for (const [name, text] of parts) {
    const data = Buffer.from(text), label = Buffer.from(name), head = Buffer.alloc(30), entry = Buffer.alloc(46)
    head.writeUInt32LE(0x04034b50, 0)
    entry.writeUInt32LE(0x02014b50, 0)
    for (const [block, from] of [[head, 4], [entry, 6]]) {
      block.writeUInt16LE(20, from)
      block.writeUInt32LE(crc32(data), from + 10)
      block.writeUInt32LE(data.length, from + 14)
      block.writeUInt32LE(data.length, from + 18)
      block.writeUInt16LE(label.length, from + 22)
    }
    entry.writeUInt32LE(at, 42)
    files.push(head, label, data)
    directory.push(entry, label)
    at += 30 + label.length + data.length
  }
  const listed = Buffer.concat(directory), end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, listed, end])
}

/** `sheets`: `{ name: [[cell, …], …] }`, in their order. */
export function madeXlsx(sheets) {
  const names = Object.keys(sheets)
  const listed = names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="s${n}"/>`).join('')
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return zipped([
    ['_rels/.rels', relations([['r', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', `<workbook ${main} xmlns:r="${office}"><sheets>${listed}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relations(names.map((_, n) => [`s${n}`, 'worksheet', `worksheets/${n}.xml`]))],
    ...names.map((name, n) => [
      `xl/worksheets/${n}.xml`,
      `<worksheet ${main}><sheetData>${sheets[name].map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
    ]),
  ])
}
