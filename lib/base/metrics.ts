import { Counter, type CounterConfiguration, Gauge, Histogram, register } from "prom-client";

/**
 * What Prometheus is told, under /metrics of the health port. Each is made once a process: Next bundles its own
 * copy of these files, and both copies count into the same registry.
 */
export function counter<Label extends string = string>(config: CounterConfiguration<Label>): Counter<Label> {
  return (register.getSingleMetric(config.name) as Counter<Label> | undefined) ?? new Counter(config);
}

/** @param read asked when somebody looks */
export function gauge<Label extends string = string>(
  config: { name: string; help: string; labelNames?: Label[] },
  read?: (gauge: Gauge<Label>) => void | Promise<void>,
): Gauge<Label> {
  const made = register.getSingleMetric(config.name) as Gauge<Label> | undefined;
  return (
    made ??
    new Gauge({
      ...config,
      ...(read && {
        collect() {
          return read(this as unknown as Gauge<Label>);
        },
      }),
    })
  );
}

/** Durations in seconds, from a mark's few milliseconds to what nobody should wait for. */
export function durations<Label extends string>(config: {
  name: string;
  help: string;
  labelNames: Label[];
}): Histogram<Label> {
  const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
  const made = register.getSingleMetric(config.name) as Histogram<Label> | undefined;
  return made ?? new Histogram({ ...config, buckets });
}
