import { readFileSync } from 'node:fs';
import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSampleOperations } from '../support/sample-operations.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

describe.each(readSampleOperations())('sample operation $file', ({ document, variables }) => {
  it('is one named operation that is valid against the schema', () => {
    const parsed = parse(document);
    expect(validate(schema, parsed)).toEqual([]);
    expect(getOperationAST(parsed)?.name?.value).toMatch(/^[A-Z]\w+$/);
  });

  it('has the variables that it declares and no others', () => {
    const definitions = getOperationAST(parse(document))?.variableDefinitions ?? [];
    expect(getVariableValues(schema, definitions, variables).errors).toBeUndefined();
    expect(Object.keys(variables)).toEqual(definitions.map((definition) => definition.variable.name.value));
  });
});
