// A list as text. Spreadsheet programs of this country write CSV in the old encoding unless told otherwise: what is no
// UTF-8 is read as that, so that nobody has to know what an encoding is.
export const mostBytes = 6_000_000

export async function readList(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
