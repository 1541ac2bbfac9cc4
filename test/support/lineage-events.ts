/** An OpenLineage event of a run that reads one table and writes another, told by number. */
export function copyEvent(number: number, over: object = {}): Record<string, unknown> {
  return {
    eventType: 'COMPLETE',
    eventTime: new Date(Date.UTC(2026, 0, 1) + number * 1_000).toISOString(),
    producer: 'https://example.org/copier',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` },
    job: { namespace: 'copies', name: `copy-${number}` },
    inputs: [{ namespace: 'postgres://copies.example.org:5432', name: `raw.public.t${number}` }],
    outputs: [{ namespace: 'postgres://copies.example.org:5432', name: `clean.public.t${number}` }],
    ...over,
  };
}
/** Posts to the endpoint of a server as a client does that sends an event and forgets it. */
export async function postEvent(
  url: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: any; headers: Headers }> {
  const response = await fetch(`${url}/api/v1/lineage`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}
