// Counts what held and what did not, names each in a sentence, and ends with the one line that the suite reads.
let passed = 0
let failed = 0

export async function check(sentence, body) {
  try {
    await body()
    passed += 1
    console.log(`ok    ${sentence}`)
  } catch (error) {
    failed += 1
    console.log(`FAIL  ${sentence}\n      ${String(error.message ?? error).replaceAll('\n', '\n      ')}`)
  }
}

export function expect(condition, message) {
  if (!condition) throw new Error(message)
}

export function finish() {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
