import { Writable } from 'node:stream';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../src/core/errors.ts';
import { formatError } from '../../../src/graphql/errors.ts';
import { TimeLimitError } from '../../../src/neo4j/graph.ts';

/** What the client sees of an error that a resolver threw, and what the log says. */
function shown(cause: unknown, code = 'INTERNAL_SERVER_ERROR') {
  const lines: string[] = [];
  const log = pino(
    new Writable({
      write(chunk: Buffer, _, done) {
        lines.push(chunk.toString());
        done();
      },
    }),
  );
  const error = new GraphQLError(cause instanceof Error ? cause.message : String(cause), {
    path: ['domain', 'name'],
    ...(cause instanceof Error ? { originalError: cause } : {}),
  });
  const formatted = {
    message: error.message,
    path: ['domain', 'name'],
    extensions: { code, stacktrace: ['at secret.ts:1'] },
  };
  return { answer: formatError(formatted, error, log), lines };
}

describe('errors of an operation', () => {
  test('a refusal passes with its code and problems', () => {
    const { answer, lines } = shown(new DomainError('NOT_FOUND', 'there is no urn:mesh:team:x'));
    expect(answer).toEqual({
      message: 'there is no urn:mesh:team:x',
      path: ['domain', 'name'],
      extensions: {
        code: 'NOT_FOUND',
        problems: [{ code: 'NOT_FOUND', message: 'there is no urn:mesh:team:x', path: [] }],
      },
    });
    expect(lines).toEqual([]);
  });

  test('an invalid input is a bad user input', () => {
    expect(shown(new DomainError('INVALID', 'first is too large')).answer.extensions?.['code']).toBe(
      'BAD_USER_INPUT',
    );
  });

  test.each([[new TimeLimitError('over')], [new DOMException('over', 'TimeoutError')]])(
    'time that is over is said as such',
    (cause) => {
      expect(shown(cause).answer.extensions).toEqual({ code: 'TIME_LIMIT' });
    },
  );

  test('input that is nested too deeply is said as such; a resolver that runs on for ever is a bug', () => {
    const overflow = new RangeError('Maximum call stack size exceeded');
    const error = new GraphQLError(overflow.message, { originalError: overflow });
    const formatted = { message: overflow.message, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    expect(formatError(formatted, error, pino({ level: 'silent' }))).toEqual({
      message: 'the input is nested too deeply; send it with fewer levels inside each other',
      extensions: { code: 'OPERATION_TOO_COSTLY' },
    });
    expect(shown(overflow).answer.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
  });

  test('a bug becomes one message with an id; what happened stands in the log under that id', () => {
    const { answer, lines } = shown(new TypeError('bolt://neo4j:secret@host failed'));
    const { code, errorId } = answer.extensions as { code: string; errorId: string };
    expect(code).toBe('INTERNAL_SERVER_ERROR');
    expect(Object.keys(answer.extensions ?? {}).sort()).toEqual(['code', 'errorId']);
    expect(answer.message).toBe(`something went wrong inside; the log has it under ${errorId}`);
    expect(JSON.stringify(answer)).not.toMatch(/secret|stack|bolt/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(errorId);
    expect(lines[0]).toContain('bolt://neo4j:secret@host failed');
  });

  test('two bugs have two ids', () => {
    const ids = [1, 2].map(() => shown(new TypeError('x')).answer.extensions?.['errorId']);
    expect(new Set(ids).size).toBe(2);
  });

  test('what the client wrote wrong passes as GraphQL says it', () => {
    const { answer } = shown(new GraphQLError('Cannot query field "x"'), 'GRAPHQL_VALIDATION_FAILED');
    expect(answer.message).toBe('Cannot query field "x"');
  });
});
