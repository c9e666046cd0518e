package io.demitasse.internal.web;

import io.demitasse.internal.engine.Limits;
import io.demitasse.internal.store.Quota;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a server serves.
 *
 * @param port empty to search for a free one
 * @param prefix the path before all others, without a slash at its end
 * @param folders whose files anyone may fetch
 * @param frames the origins of sites that may frame the pages
 */
public record ServerSettings(
        String host,
        OptionalInt port,
        String prefix,
        List<Path> folders,
        String theme,
        Optional<Path> favicon,
        boolean browser,
        List<String> frames,
        Limits limits,
        Quota quota) {
    /** On the loopback, at the first free port from 7860. */
    public static final ServerSettings DEFAULT = new ServerSettings(
            "127.0.0.1",
            OptionalInt.empty(),
            "",
            List.of(),
            "",
            Optional.empty(),
            false,
            List.of(),
            Limits.DEFAULT,
            new Quota(200L << 20, 1L << 30));

    /** Listens on that address. */
    public ServerSettings withHost(String value) {
        return new ServerSettings(value, port, prefix, folders, theme, favicon, browser, frames, limits, quota);
    }

    /** Listens on that port; 0 for any. */
    public ServerSettings withPort(int value) {
        return new ServerSettings(
                host, OptionalInt.of(value), prefix, folders, theme, favicon, browser, frames, limits, quota);
    }

    /** Lies behind that path. */
    public ServerSettings withPrefix(String value) {
        return new ServerSettings(host, port, value, folders, theme, favicon, browser, frames, limits, quota);
    }

    /** Has those looks. */
    public ServerSettings withTheme(String value) {
        return new ServerSettings(host, port, prefix, folders, value, favicon, browser, frames, limits, quota);
    }

    /** Has that icon. */
    public ServerSettings withFavicon(Path value) {
        return new ServerSettings(
                host, port, prefix, folders, theme, Optional.of(value), browser, frames, limits, quota);
    }

    /** Opens a browser. */
    public ServerSettings withBrowser() {
        return new ServerSettings(host, port, prefix, folders, theme, favicon, true, frames, limits, quota);
    }

    /** May be framed from there. */
    public ServerSettings withFrames(List<String> value) {
        return new ServerSettings(host, port, prefix, folders, theme, favicon, browser, value, limits, quota);
    }

    /** Takes files up to that size. */
    public ServerSettings withUpload(long bytes) {
        return new ServerSettings(
                host,
                port,
                prefix,
                folders,
                theme,
                favicon,
                browser,
                frames,
                limits,
                new Quota(bytes, Math.max(bytes, quota.owner())));
    }

    /** Lets so many calls wait. */
    public ServerSettings withQueue(int calls) {
        return new ServerSettings(
                host,
                port,
                prefix,
                folders,
                theme,
                favicon,
                browser,
                frames,
                new Limits(
                        limits.sessions(), limits.idle(), calls, limits.time(), limits.logEntries(), limits.logChars()),
                quota);
    }

    /** Lets calls run so long. */
    public ServerSettings withTime(Duration time) {
        return new ServerSettings(
                host,
                port,
                prefix,
                folders,
                theme,
                favicon,
                browser,
                frames,
                new Limits(
                        limits.sessions(), limits.idle(), limits.queue(), time, limits.logEntries(), limits.logChars()),
                quota);
    }

    /** Keeps so many pages. */
    public ServerSettings withSessions(int pages) {
        return new ServerSettings(
                host,
                port,
                prefix,
                folders,
                theme,
                favicon,
                browser,
                frames,
                new Limits(pages, limits.idle(), limits.queue(), limits.time(), limits.logEntries(), limits.logChars()),
                quota);
    }

    /** Serves the files of that folder too. */
    public ServerSettings withFolder(Path folder) {
        List<Path> more = new ArrayList<>(folders);
        more.add(folder);
        return new ServerSettings(
                host, port, prefix, List.copyOf(more), theme, favicon, browser, frames, limits, quota);
    }
}
