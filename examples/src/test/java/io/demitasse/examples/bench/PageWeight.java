package io.demitasse.examples.bench;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures what a page costs a browser that sees it for the first time. */
final class PageWeight {
    private static final int RUNS = 5;
    private static final int SETTLE_MILLIS = 1_000;
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]+src=\"([^\"]+)\"");
    private static final String WATCH_SHIFTS = """
            window.shift = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value)))
              .observe({ type: "layout-shift", buffered: true });
            """;

    private record Load(long bytes, int requests, double cpuMillis, double taskMillis, double shift) {}

    private PageWeight() {}

    static List<Figure> greeter(Browser browser, Path jar) throws Exception {
        try (Child child = Child.start(jar, "greeter")) {
            List<Figure> figures = new ArrayList<>(
                    figures("Greeter page", loads(browser, child.url()), "≤ 32 KB", "≤ 80 ms", "319 KB", "447 ms"));
            figures.add(new Figure(
                    "Client script of the greeter, gzipped",
                    Figure.kilobytes(scriptBytes(child.url())),
                    "≤ 20 KB",
                    ""));
            return figures;
        }
    }

    /** The same for a page that something else serves, such as Gradio's greeter, to have both sides in one run. */
    static List<Figure> other(Browser browser, URI url) {
        return figures("Page at " + url, loads(browser, url), "", "", "", "");
    }

    static List<Figure> big(Browser browser, Path jar) throws Exception {
        try (Child child = Child.start(jar, "big")) {
            return figures(
                    "200 text boxes and 100 buttons",
                    loads(browser, child.url()),
                    "≤ 80 KB",
                    "≤ 300 ms",
                    "563 KB",
                    "1,401 ms");
        }
    }

    private static List<Figure> figures(
            String name, List<Load> loads, String bytes, String cpu, String gradioBytes, String gradioCpu) {
        Load last = loads.get(loads.size() - 1);
        double shift = loads.stream().mapToDouble(Load::shift).max().orElse(0);
        return List.of(
                new Figure(name + ", on the wire", Figure.kilobytes((double) last.bytes()), bytes, gradioBytes),
                new Figure(name + ", requests", String.valueOf(last.requests()), "≤ 6", "47"),
                new Figure(name + ", browser CPU", spread(loads, Load::cpuMillis), cpu, gradioCpu),
                new Figure(name + ", wall time of the main thread's tasks", spread(loads, Load::taskMillis), "", ""),
                new Figure(name + ", layout shift", "%.4f".formatted(shift), "0", ""));
    }

    private static String spread(List<Load> loads, ToDoubleFunction<Load> time) {
        double[] sorted = loads.stream().mapToDouble(time).sorted().toArray();
        return "%.0f ms (%.0f to %.0f)".formatted(sorted[RUNS / 2], sorted[0], sorted[RUNS - 1]);
    }

    private static List<Load> loads(Browser browser, URI url) {
        List<Load> loads = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            loads.add(load(browser, url));
        }
        return loads;
    }

    private static Load load(Browser browser, URI url) {
        var bytes = new AtomicLong();
        var requests = new AtomicInteger();
        // A context has no cache of the one before.
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            CDPSession session = context.newCDPSession(page);
            session.on("Network.requestWillBeSent", event -> requests.incrementAndGet());
            session.on("Network.webSocketCreated", event -> requests.incrementAndGet());
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            session.send("Network.enable");
            session.send("Performance.enable");
            page.addInitScript(WATCH_SHIFTS);
            page.navigate(url.toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.waitForTimeout(SETTLE_MILLIS);
            double shift = Double.parseDouble(String.valueOf(page.evaluate("window.shift")));
            Map<String, Double> metrics = metrics(session);
            return new Load(
                    bytes.get(),
                    requests.get(),
                    metrics.getOrDefault("ProcessTime", 0.0),
                    metrics.getOrDefault("TaskDuration", 0.0),
                    shift);
        }
    }

    /** The renderer's times by name, in milliseconds: {@code ProcessTime} is CPU of all its threads since it began. */
    private static Map<String, Double> metrics(CDPSession session) {
        Map<String, Double> millis = new HashMap<>();
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            millis.put(
                    metric.getAsJsonObject().get("name").getAsString(),
                    metric.getAsJsonObject().get("value").getAsDouble() * 1000);
        }
        return millis;
    }

    private static int scriptBytes(URI url) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        String page = http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
                .body();
        Matcher script = SCRIPT.matcher(page);
        int bytes = 0;
        while (script.find()) {
            var request = HttpRequest.newBuilder(url.resolve(script.group(1)))
                    .header("Accept-Encoding", "gzip")
                    .build();
            bytes += http.send(request, BodyHandlers.ofByteArray()).body().length;
        }
        return bytes;
    }
}
