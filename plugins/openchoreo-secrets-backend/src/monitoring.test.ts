import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { loadYaml } from '@kubernetes/client-node';
import {
  PrometheusExporter,
  PrometheusSerializer,
} from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { z } from 'zod';
import { createMetrics } from './metrics';

const folder = resolve(__dirname, '../../../deploy/monitoring');

/** As much of the format of Prometheus rule files as alerts use. */
const ruleFile = z
  .object({
    groups: z.array(
      z
        .object({
          name: z.string(),
          rules: z.array(
            z
              .object({
                alert: z.string().regex(/^OpenChoreoSecrets\w+$/),
                expr: z.string(),
                for: z
                  .string()
                  .regex(/^\d+[smh]$/)
                  .optional(),
                labels: z
                  .object({ severity: z.enum(['critical', 'warning', 'info']) })
                  .strict(),
                annotations: z
                  .object({ summary: z.string(), description: z.string() })
                  .strict(),
              })
              .strict(),
          ),
        })
        .strict(),
    ),
  })
  .strict();

/** As much of Grafana's dashboard model as the dashboard uses. */
const dashboard = z.object({
  title: z.string(),
  uid: z.string().max(40),
  schemaVersion: z.number().int(),
  panels: z.array(
    z.object({
      id: z.number().int(),
      type: z.literal('timeseries'),
      title: z.string(),
      gridPos: z.object({
        h: z.number(),
        w: z.number().max(24),
        x: z.number().max(23),
        y: z.number(),
      }),
      targets: z
        .array(
          z.object({
            refId: z.string(),
            datasource: z.object({
              type: z.literal('prometheus'),
              uid: z.literal('${datasource}'),
            }),
            expr: z.string(),
          }),
        )
        .min(1),
    }),
  ),
});

const { groups } = ruleFile.parse(
  loadYaml(readFileSync(join(folder, 'alerts.yaml'), 'utf8')),
);
const { panels } = dashboard.parse(
  JSON.parse(readFileSync(join(folder, 'dashboard.json'), 'utf8')),
);
const expressions = [
  ...groups.flatMap(({ rules }) =>
    rules.map(({ alert, expr }) => ({ name: `the alert ${alert}`, expr })),
  ),
  ...panels.flatMap(({ title, targets }) =>
    targets.map(({ refId, expr }) => ({
      name: `the panel ${title}, query ${refId}`,
      expr,
    })),
  ),
];

/** Records one measurement with each instrument, as Prometheus scrapes them. */
async function scrape(): Promise<{ names: Set<string>; labels: Set<string> }> {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({ readers: [exporter] });
  const metrics = createMetrics(
    provider.getMeter('test') as unknown as MetricsService,
  );
  metrics.recordUpstreamCall({
    operation: 'listSecrets',
    outcome: 'response',
    status: 500,
    durationMs: 1,
  });
  metrics.countAct('secret-reveal', 'succeeded');
  metrics.countStream('sync');
  metrics.countInformerRestart('pushsecrets');
  metrics.observeClusters(() => ['reachable']);
  const { resourceMetrics } = await exporter.collect();
  await provider.shutdown();
  const text = new PrometheusSerializer().serialize(resourceMetrics);
  return {
    names: new Set(
      [...text.matchAll(/^(openchoreo\w+)\{/gm)].map(([, name]) => name),
    ),
    labels: new Set([...text.matchAll(/(\w+)="/g)].map(([, label]) => label)),
  };
}

describe('the files for monitoring', () => {
  let names: Set<string>;
  let labels: Set<string>;

  beforeAll(async () => {
    ({ names, labels } = await scrape());
  });

  it.each(expressions)('name metrics that exist in $name', ({ expr }) => {
    const named = [...expr.matchAll(/openchoreo_secrets_\w+/g)].map(
      ([name]) => name,
    );
    const patterns = [...expr.matchAll(/__name__=~"([^"]+)"/g)].map(
      ([, pattern]) => new RegExp(`^${pattern}$`),
    );
    const exists = (pattern: RegExp) =>
      [...names].some(name => pattern.test(name));
    const unknown =
      patterns.length > 0
        ? patterns.filter(pattern => !exists(pattern)).map(String)
        : named.filter(name => !names.has(name));
    expect(named.length).toBeGreaterThan(0);
    expect(unknown).toEqual([]);
  });

  it.each(expressions)('use labels that exist in $name', ({ expr }) => {
    const matched = [...expr.matchAll(/[{,]\s*(\w+)(?:=~|!=|=)"/g)];
    const grouped = [...expr.matchAll(/by \(([^)]+)\)/g)];
    const used = [
      ...matched.map(([, label]) => label),
      ...grouped.flatMap(([, list]) => list.split(/,\s*/)),
    ].filter(label => label !== '__name__');
    expect(used.filter(label => !labels.has(label))).toEqual([]);
  });

  it('match the histogram also with its unit in the name', () => {
    const patterns = expressions.flatMap(({ expr }) => [
      ...expr.matchAll(/__name__=~"([^"]+)"/g),
    ]);
    for (const [, pattern] of patterns) {
      const suffix = pattern.slice(pattern.lastIndexOf('_'));
      expect(`openchoreo_secrets_upstream_seconds${suffix}`).toMatch(
        new RegExp(`^${pattern}$`),
      );
    }
  });
});
