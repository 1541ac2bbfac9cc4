FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./

FROM packages AS web
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY schema.graphql tsconfig.json ./
COPY web web
RUN node_modules/.bin/vite build web --config web/vite.config.ts

FROM packages AS production
# The packaged Node for development machines is optional; the image has its own.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 MESHLINE_HOME=/var/lib/meshline
RUN install -d -o node -g node /var/lib/meshline
COPY --from=production /app/node_modules node_modules
COPY --from=web /app/web/dist web/dist
COPY package.json schema.graphql ./
COPY migrations migrations
COPY seed seed
COPY src src
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "src/cli.ts"]
CMD ["serve"]
