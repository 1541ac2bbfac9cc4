import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../graphql/context.ts';
import type { Metrics } from './metrics.ts';

/** Records each operation once: metrics by name, a log line at debug level. */
export function metricsPlugin(metrics: Metrics, log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const start = performance.now();
      return {
        async willSendResponse({ operationName, contextValue, errors }) {
          const ms = performance.now() - start;
          const name = operationName ?? 'anonymous';
          const hasErrors = errors !== undefined && errors.length > 0;
          metrics.operation(name, ms, hasErrors);
          log.debug(
            {
              operation: name,
              ms,
              hasErrors,
              requestId: contextValue.requestId,
              viewer: contextValue.viewer.name,
            },
            'operation',
          );
        },
      };
    },
  };
}
