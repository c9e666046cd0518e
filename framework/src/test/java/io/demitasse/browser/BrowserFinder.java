package io.demitasse.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium or Chrome: one that is installed, else one that Playwright downloads, else Debian's package where
 * this process may install it.
 */
final class BrowserFinder {
    private static final long MINUTES = 10;
    private static final String HEADLESS = "chromium-headless-shell";
    /** The headless shell shows the same, and takes half the time. */
    private static final List<String> NAMES = List.of(
            HEADLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");

    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

    /** The program to start; empty for the one that Playwright has downloaded. */
    Optional<Path> find() {
        Optional<Path> installed = installed();
        if (installed.isPresent() || download()) {
            return installed;
        }
        if (debianPackage()) {
            return installed();
        }
        throw new AssertionError("The browser tests need Chromium or Chrome: install one of them"
                + " (Debian and Ubuntu: apt-get install chromium) and run the tests again.");
    }

    private static Optional<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> onPath = Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Stream<Path> known =
                PLACES.stream().filter(place -> place.contains(File.separator)).map(Path::of);
        return Stream.concat(onPath, known).filter(Files::isExecutable).findFirst();
    }

    private static boolean download() {
        var install = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        install.command().addAll(List.of("install", "chromium"));
        return succeeds(install);
    }

    private static boolean debianPackage() {
        return Files.exists(Path.of("/etc/debian_version"))
                && succeeds(new ProcessBuilder("apt-get", "update", "-qq"))
                && (aptInstalls(HEADLESS) || aptInstalls("chromium"));
    }

    private static boolean aptInstalls(String browser) {
        return succeeds(new ProcessBuilder(
                "apt-get", "install", "-y", "-qq", "--no-install-recommends", browser, "fonts-dejavu-core"));
    }

    private static boolean succeeds(ProcessBuilder command) {
        try {
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
