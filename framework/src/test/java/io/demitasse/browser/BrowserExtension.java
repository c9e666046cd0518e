package io.demitasse.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one browser for all tests of a JVM, and closes what each test opened in it. */
final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace SPACE = Namespace.create(BrowserExtension.class);
    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--use-fake-device-for-media-stream",
            // The headless shell has nobody to ask.
            "--use-fake-ui-for-media-stream",
            "--disable-quic");

    /** A started browser; JUnit closes it at the end of all tests. */
    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {
        static Started start() {
            var executable = new BrowserFinder().find();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions().setArgs(QUIET);
            executable.ifPresent(options::setExecutablePath);
            return new Started(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent("browser", any -> Started.start(), Started.class);
        var browsing = new Browsing(started.browser());
        context.getStore(SPACE).put("browsing", browsing);
        return browsing;
    }

    /** Before the test ends what it started, as pages whose server is gone complain. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browsing browsing = context.getStore(SPACE).get("browsing", Browsing.class);
        if (browsing != null) {
            browsing.end();
        }
    }
}
