package io.demitasse.examples.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Arrays;

/** Measures a page that is loaded again while its call runs, from the start of the load until all is as it was. */
final class Restores {
    private static final int RUNS = 9;
    private static final int LAST = BenchApps.EMISSIONS / 2;
    private static final String WATCH = """
            const look = () => {
              const texts = document.querySelectorAll("textarea, #c1 input");
              const shown = Array.from(texts).some((text) => text.value === "line LAST");
              if (shown && document.querySelector(".is-pending")) window.restored = performance.now();
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            """.replace("LAST", String.valueOf(LAST));

    private Restores() {}

    static Figure measure(Browser browser, Path jar) throws Exception {
        try (Child child = Child.start(jar, "workers");
                BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.addInitScript(WATCH);
            page.navigate(child.url().toString());
            page.locator("[data-action=submit]").click();
            restored(page);
            double[] millis = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                page.reload();
                millis[i] = restored(page);
            }
            Arrays.sort(millis);
            return new Figure(
                    "Reload while a call runs, to 1,000 emissions restored",
                    "%.0f ms (median of %d)".formatted(millis[RUNS / 2], RUNS),
                    "≤ 500 ms",
                    "lost");
        }
    }

    private static double restored(Page page) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("window.restored !== undefined")));
        return Double.parseDouble(String.valueOf(page.evaluate("window.restored")));
    }
}
