import type { ApolloServerPlugin } from '@apollo/server';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { meshRevision } from '../entities/queries.ts';
import type { Context } from './context.ts';

/** Header by which a client asks to see at least the revision of its own write. */
export const minRevisionHeader = 'x-mesh-min-revision';

/** Waits until the revision that a request asks for is visible; NOT_CAUGHT_UP when that takes longer than `deadlineMs`. */
export function caughtUpPlugin(deadlineMs: number): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, contextValue }) {
          const header = request.http?.headers.get(minRevisionHeader);
          if (header === undefined || header === null) return;
          const wanted = Number(header);
          if (!Number.isSafeInteger(wanted) || wanted < 0)
            throw new GraphQLError(
              `${minRevisionHeader} is a revision; received ${JSON.stringify(header.slice(0, 50))}`,
              {
                extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
              },
            );
          const deadline = performance.now() + deadlineMs;
          for (;;) {
            const [mesh] = await contextValue.graph.read(meshRevision, {});
            const revision = mesh?.revision ?? 0;
            if (revision >= wanted) return;
            if (performance.now() > deadline)
              throw new GraphQLError(`revision ${wanted} is not visible yet; the mesh is at ${revision}`, {
                extensions: { code: 'NOT_CAUGHT_UP', revision, http: { status: 409 } },
              });
            await sleep(20);
          }
        },
      };
    },
  };
}
