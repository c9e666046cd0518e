package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/** How the calls of programs went, by endpoint: how many, how many well, and how long the last ones took. */
public final class Metrics {
    private static final int LAST = 1_000;
    private static final double MILLIS = 1000.0;

    private final Map<String, Series> all = new ConcurrentHashMap<>();

    private static final class Series {
        private final double[] seconds = new double[LAST];
        private double sum;
        private long count;
        private long well;

        synchronized void add(boolean success, double took) {
            seconds[(int) (count++ % LAST)] = took;
            sum += took;
            well += success ? 1 : 0;
        }

        synchronized double average() {
            return sum / count;
        }

        synchronized void write(ObjectNode to) {
            double[] sorted = Arrays.copyOf(seconds, (int) Math.min(count, LAST));
            Arrays.sort(sorted);
            to.put("success_rate", (double) well / count);
            ObjectNode percentiles = to.putObject("process_time_percentiles");
            for (int percent : new int[] {50, 90, 99}) {
                percentiles.put(percent + "th", sorted[(sorted.length - 1) * percent / 100]);
            }
            to.put("total_requests", count);
        }
    }

    public void add(Endpoint endpoint, boolean success, long millis) {
        all.computeIfAbsent(endpoint.name(), any -> new Series()).add(success, millis / MILLIS);
    }

    /** How many seconds a call of it has run on average; empty if there was none. */
    OptionalDouble average(Endpoint endpoint) {
        Series series = all.get(endpoint.name());
        return series == null ? OptionalDouble.empty() : OptionalDouble.of(series.average());
    }

    /** What anybody may know: the listed endpoints that were called. */
    public ObjectNode summary(Endpoints endpoints) {
        ObjectNode summary = Json.object();
        ObjectNode functions = summary.putObject("functions");
        endpoints.listed(false).forEach(endpoint -> {
            Series series = all.get(endpoint.name());
            if (series != null) {
                series.write(functions.putObject(endpoint.name()));
            }
        });
        return summary;
    }
}
