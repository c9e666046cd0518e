package io.demitasse;

import io.demitasse.component.Limits;
import io.demitasse.error.AuthorException;
import io.demitasse.internal.web.ServerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How an app is served. Immutable: each option gives a copy.
 *
 * <pre>{@code app.launch(o -> o.host("0.0.0.0").port(8080).prefix("/demo").theme(Theme.SOFT))}</pre>
 */
public final class Launch {
    private static final int HIGHEST_PORT = 65_535;

    private final ServerSettings settings;

    Launch(ServerSettings settings) {
        this.settings = settings;
    }

    ServerSettings settings() {
        return settings;
    }

    /** Sets the address to listen on: {@code 127.0.0.1} unless set, {@code 0.0.0.0} for every network. */
    public Launch host(String host) {
        return new Launch(settings.withHost(host));
    }

    /** Sets the port; 0 for any that is free. Unless set, the first free one from 7860 is taken. */
    public Launch port(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new AuthorException("port(" + port + ") is no port: give a number from 0 to 65535.");
        }
        return new Launch(settings.withPort(port));
    }

    /** Sets the path under which a proxy in front offers the app, for instance {@code /demo}. */
    public Launch prefix(String path) {
        if (!path.matches("(/[\\w.~-]+)*/?")) {
            throw new AuthorException("prefix(\"" + path + "\") is no path: give one such as \"/demo\".");
        }
        return new Launch(settings.withPrefix(path.replaceFirst("/$", "")));
    }

    /**
     * Lets pages show the files of a folder, as they are at launch, under {@code files/} and their path in it, for
     * instance in Markdown: {@code ![logo](files/logo.png)}.
     */
    public Launch files(Path folder) {
        return new Launch(settings.withFolder(folder));
    }

    /** Sets the looks. */
    public Launch theme(Theme theme) {
        return new Launch(settings.withTheme(theme.css()));
    }

    /** Sets the icon of the page in the browser: a PNG or SVG file. */
    public Launch favicon(Path file) {
        return new Launch(settings.withFavicon(file));
    }

    /** Opens the page in the visitor's browser once it is served. */
    public Launch openBrowser() {
        return new Launch(settings.withBrowser());
    }

    /** Sets how many megabytes one uploaded file may have; 200 unless set. */
    public Launch uploadLimit(int megabytes) {
        return new Launch(settings.withUpload((long) Limits.atLeast(1, megabytes, "uploadLimit") << 20));
    }

    /** Sets how many calls of a handler may wait; 1,000 unless set. */
    public Launch queueLimit(int calls) {
        return new Launch(settings.withQueue(Limits.atLeast(1, calls, "queueLimit")));
    }

    /** Sets how long a call may run; 10 minutes unless set. */
    public Launch timeLimit(Duration time) {
        return new Launch(settings.withTime(time));
    }

    /** Sets how many pages may be open at once; 10,000 unless set. Over it, the longest idle one is forgotten. */
    public Launch sessionLimit(int pages) {
        return new Launch(settings.withSessions(Limits.atLeast(1, pages, "sessionLimit")));
    }

    /** Allows other sites to show the app in a frame: their origins, for instance {@code https://example.org}. */
    public Launch frameFrom(String... origins) {
        for (String origin : origins) {
            if (!origin.matches("https?://[\\w.:*-]+")) {
                throw new AuthorException(
                        "frameFrom(\"" + origin + "\") is no origin: give one such as \"https://example.org\".");
            }
        }
        return new Launch(settings.withFrames(List.of(origins)));
    }
}
