import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { measure } from './measure.ts';
import type { Measure } from './measure.ts';
import type { Context } from './context.ts';

/** How large an operation may be. */
export interface OperationLimits extends Measure {
  /** Bytes of the request's body; mutations may have as many as the server takes at all. */
  readonly queryBytes: number;
}

const names: { readonly [key in keyof Measure]: string } = {
  depth: 'fields inside fields',
  aliases: 'aliases',
  rootFields: 'root fields',
  directives: 'directives',
  cost: 'fields to resolve at most',
};

/** Refuses operations that are too large before anything of them runs; the error says the limit and what was received. */
export function limitsPlugin(limits: OperationLimits): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (operation === undefined || operation === null) return;
          const bytes = bytesOf(request);
          if (bytes > limits.queryBytes && operation.operation !== 'mutation')
            throw tooLarge('bytes', limits.queryBytes, bytes);
          const received = measure(schema, document, operation, request.variables ?? {});
          for (const key of Object.keys(names) as (keyof Measure)[])
            if (received[key] > limits[key]) throw tooLarge(names[key], limits[key], received[key]);
        },
      };
    },
  };
}

/** A body that comes in chunks does not say its length; then what was read of it counts. */
function bytesOf({ http, query, variables }: GraphQLRequest): number {
  const length = http?.headers.get('content-length');
  return length == null ? Buffer.byteLength(JSON.stringify({ query, variables })) : Number(length);
}

function tooLarge(what: string, limit: number, received: number): GraphQLError {
  return new GraphQLError(`the operation has ${received} ${what}; at most ${limit} are allowed`, {
    extensions: { code: 'OPERATION_TOO_COSTLY', limit, received, http: { status: 400 } },
  });
}
