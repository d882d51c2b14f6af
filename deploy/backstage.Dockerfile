# The demo backend with the app. Build from the root: docker build -f deploy/backstage.Dockerfile .
FROM node:24-bookworm-slim AS build
WORKDIR /src
RUN corepack enable
COPY . .
RUN yarn install --immutable \
  && yarn tsc \
  && yarn workspace backend build \
  && mkdir -p /image \
  && tar xzf packages/backend/dist/skeleton.tar.gz -C /image \
  && cp yarn.lock package.json .yarnrc.yml backstage.json /image/
WORKDIR /image
RUN yarn workspaces focus --all --production \
  && tar xzf /src/packages/backend/dist/bundle.tar.gz -C /image

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /image ./
USER 10001:10001
EXPOSE 7007
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:7007/.backstage/health/v1/readiness').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/backend", "--config", "/config/app-config.production.yaml"]
