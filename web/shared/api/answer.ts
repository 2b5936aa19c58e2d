/** The body of an answer; whatever is no success has been thrown as an ApiProblem before it gets here. */
export async function answer<Data>(call: Promise<{ data?: Data }>): Promise<Data> {
  return (await call).data as Data
}

/** The header under which a repeated call is the same call. Without a key the client makes one for this call alone. */
export function under(key: string | undefined): { headers?: Record<string, string> } {
  return key ? { headers: { 'Idempotency-Key': key } } : {}
}
