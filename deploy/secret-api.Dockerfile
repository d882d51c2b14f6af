# The Secret Management API. Build from the root: docker build -f deploy/secret-api.Dockerfile .
FROM node:24-bookworm-slim AS build
WORKDIR /src
RUN corepack enable
COPY . .
RUN yarn install --immutable \
  && yarn tsc \
  && yarn backstage-cli build-workspace /image @openchoreo-secrets/secret-api
WORKDIR /image
RUN cp /src/yarn.lock /src/.yarnrc.yml . && yarn workspaces focus --all --production

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /image ./
USER 10001:10001
EXPOSE 7080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:7080/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "packages/secret-api/bin/secret-api", "--host", "0.0.0.0", "--auth", "oidc"]
