package io.demitasse.examples.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Measures 5,000 tokens from the handler into the browser: from the click to the last character in the page. */
final class TokenStreaming {
    private static final int RUNS = 4;
    private static final String CLICK_AND_WAIT = """
            async (length) => {
              const area = document.querySelector("textarea");
              const start = performance.now();
              document.querySelector("[data-action=submit]").click();
              while (area.value.length < length) await new Promise(requestAnimationFrame);
              return performance.now() - start;
            }
            """;

    private record Run(double millis, double cpuMillis, long bytes) {}

    private TokenStreaming() {}

    static List<Figure> measure(Browser browser, Path jar) throws Exception {
        try (Child child = Child.start(jar, "tokens")) {
            Run quick = last(browser, child, 0);
            Run paced = last(browser, child, 1);
            return List.of(
                    new Figure("5,000 tokens to the browser", "%.0f ms".formatted(quick.millis()), "≤ 1,000 ms", ""),
                    new Figure("… server CPU a token", perToken(quick), "≤ 0.05 ms", "1.2 ms"),
                    new Figure("… bytes a token", bytesPerToken(quick), "≤ 40", "330"),
                    new Figure(
                            "… with a pause of 0.1 ms after each token",
                            "%.0f ms, %s of CPU and %s bytes a token"
                                    .formatted(paced.millis(), perToken(paced), bytesPerToken(paced)),
                            "",
                            ""));
        }
    }

    private static String perToken(Run run) {
        return "%.4f ms".formatted(run.cpuMillis() / BenchApps.TOKENS);
    }

    private static String bytesPerToken(Run run) {
        return "%.1f".formatted((double) run.bytes() / BenchApps.TOKENS);
    }

    /** The last of a few, as the first ones also measure the compiler of the JVM. */
    private static Run last(Browser browser, Child child, int pauseAfter) {
        Run run = run(browser, child, pauseAfter);
        for (int i = 1; i < RUNS; i++) {
            run = run(browser, child, pauseAfter);
        }
        return run;
    }

    private static Run run(Browser browser, Child child, int pauseAfter) {
        var bytes = new AtomicLong();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.onWebSocket(socket -> socket.onFrameReceived(
                    frame -> bytes.addAndGet(frame.text().getBytes(StandardCharsets.UTF_8).length)));
            page.navigate(child.url().toString());
            page.locator("#c0 input").fill(String.valueOf(pauseAfter));
            long cpu = child.cpuNanos();
            Object millis = page.evaluate(CLICK_AND_WAIT, "token ".length() * BenchApps.TOKENS);
            return new Run(Double.parseDouble(String.valueOf(millis)), (child.cpuNanos() - cpu) / 1e6, bytes.get());
        }
    }
}
