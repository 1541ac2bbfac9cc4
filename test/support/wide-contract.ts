/** An ODCS document with one object of so many columns, and behind those one with a member that the standard does not know. */
export function wideContract(columns: number): string {
  const lines = Array.from(
    { length: columns },
    (_, index) => `      - { name: c${index}, logicalType: string }`,
  );
  return `apiVersion: v3.1.0
kind: DataContract
id: wide
version: 1.0.0
status: active
schema:
  - name: wide
    properties:
${lines.join('\n')}
      - { name: odd, colour: blue }
`;
}
