package io.demitasse;

import static io.demitasse.component.Limits.atLeast;

import io.demitasse.error.AuthorException;
import io.demitasse.internal.engine.Limits;
import io.demitasse.internal.engine.LinkLimits;
import io.demitasse.internal.fetch.Library;
import io.demitasse.internal.login.Accounts;
import io.demitasse.internal.store.Quota;
import io.demitasse.internal.web.ServerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

/**
 * How an app is served, to be set in the function given to {@code launch}.
 *
 * <pre>{@code app.launch(o -> o.host("0.0.0.0").port(8080).prefix("/demo").theme(Theme.SOFT))}</pre>
 */
public final class Launch {
    private static final long VISITOR_BYTES = 1L << 30;

    private final List<Path> folders = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> host = Optional.empty();
    private OptionalInt port = OptionalInt.empty();
    private Optional<String> prefix = Optional.empty();
    private Theme theme = Theme.DEFAULT;
    private Optional<Path> favicon = Optional.empty();
    private boolean browser;
    private List<String> frames = List.of();
    private boolean fetches;
    private Accounts accounts = Accounts.NONE;
    private long uploadBytes = 200L << 20;
    private int queue = Limits.DEFAULT.queue();
    private int sessions = Limits.DEFAULT.sessions();
    private Duration away = Limits.DEFAULT.away();
    private Duration time = Limits.DEFAULT.time();
    private Path links = Path.of(".demitasse", "links");
    private LinkLimits linkLimits = LinkLimits.DEFAULT;
    private Optional<String> store = Optional.empty();
    private Optional<Share> share = Optional.empty();

    Launch() {}

    /** Sets what the tab of the browser says; the title of the app or of the site unless set. */
    public Launch title(String text) {
        title = Optional.of(text);
        return this;
    }

    /**
     * Sets the address to listen on: {@code 127.0.0.1} unless set, {@code 0.0.0.0} for every network. Unless set, the
     * environment variable {@code GRADIO_SERVER_NAME} says it, as what runs a Space does.
     */
    public Launch host(String address) {
        host = Optional.of(address);
        return this;
    }

    /**
     * Sets the port; 0 for any that is free. Unless set, the environment variable {@code GRADIO_SERVER_PORT} says it,
     * as what runs a Space does, and without one the first free one from 7860 is taken.
     */
    public Launch port(int number) {
        if (number < 0 || number > Surroundings.HIGHEST_PORT) {
            throw new AuthorException("port(" + number + ") is no port: give a number from 0 to 65535.");
        }
        port = OptionalInt.of(number);
        return this;
    }

    /**
     * Sets the path under which a proxy in front offers the app, for instance {@code /demo}. Unless set, the
     * environment variable {@code GRADIO_ROOT_PATH} says it, as what runs a Space does.
     */
    public Launch prefix(String path) {
        if (!Surroundings.isPath(path)) {
            throw new AuthorException("prefix(\"" + path + "\") is no path: give one such as \"/demo\".");
        }
        prefix = Optional.of(path.replaceFirst("/$", ""));
        return this;
    }

    /**
     * Lets pages show the files of a folder, as they are at launch, under {@code files/} and their path in it, for
     * instance in Markdown: {@code ![logo](files/logo.png)}.
     */
    public Launch files(Path folder) {
        folders.add(folder);
        return this;
    }

    /** Sets the looks. */
    public Launch theme(Theme looks) {
        theme = looks;
        return this;
    }

    /** Sets the icon of the page in the browser: a PNG, ICO or SVG file. */
    public Launch favicon(Path file) {
        favicon = Optional.of(file);
        return this;
    }

    /** Opens the page in the browser of this machine once it is served; where there is none, nothing happens. */
    public Launch openBrowser() {
        browser = true;
        return this;
    }

    /** Sets how many megabytes one uploaded file may have; 200 unless set. */
    public Launch uploadLimit(int megabytes) {
        uploadBytes = (long) atLeast(1, megabytes, "uploadLimit") << 20;
        return this;
    }

    /** Sets how many calls of a handler may wait; 1,000 unless set. */
    public Launch queueLimit(int calls) {
        queue = atLeast(1, calls, "queueLimit");
        return this;
    }

    /** Sets how long a call may run; 10 minutes unless set. */
    public Launch timeLimit(Duration longest) {
        time = longest;
        return this;
    }

    /** Sets how many pages may be open at once; 10,000 unless set. Over it, the longest idle one is forgotten. */
    public Launch sessionLimit(int pages) {
        sessions = atLeast(1, pages, "sessionLimit");
        return this;
    }

    /**
     * Sets how long a page may be away, reloaded or cut off, before its calls are stopped and {@code onUnload} runs; 5
     * minutes unless set. After zero, a page that is loaded again starts afresh.
     */
    public Launch returnWithin(Duration longest) {
        away = longest;
        return this;
    }

    /**
     * Allows other sites to show the app in a frame: their origins, for instance {@code https://example.org}. None may
     * unless set here or by the environment variable {@code DEMITASSE_FRAME_FROM}, which has them with spaces between,
     * or {@code *} for all, as hubs set it.
     */
    public Launch frameFrom(String... origins) {
        for (String origin : origins) {
            if (!origin.matches("https?://[\\w.:*-]+")) {
                throw new AuthorException(
                        "frameFrom(\"" + origin + "\") is no origin: give one such as \"https://example.org\".");
            }
        }
        frames = List.of(origins);
        return this;
    }

    /**
     * Lets in only those who sign in, by this name and password or another that was given. Every address is closed to
     * others, for people and for programs; a program signs in as Gradio's clients do, or gives both with each request
     * as {@code curl -u ann:secret} does. After ten failed attempts from an address in a minute, none is taken from
     * there until the minute is over. What is sent is readable on the way unless a proxy in front speaks HTTPS.
     *
     * <pre>{@code app.launch(o -> o.auth("ann", System.getenv("ANN_PASSWORD")))}</pre>
     */
    public Launch auth(String user, String password) {
        if (user.isBlank() || password.isEmpty()) {
            throw new AuthorException("auth(\"" + user + "\", …) needs a name and a password that are not empty.");
        }
        accounts = accounts.with(user.strip(), password);
        return this;
    }

    /**
     * Lets in only those for whom the function says that name and password belong together, for instance by asking a
     * directory. Several visitors may be checked at once. A program that gives both with each request is checked each
     * time.
     */
    public Launch auth(BiPredicate<String, String> check) {
        accounts = accounts.with(check);
        return this;
    }

    /**
     * Lets programs give files by their addresses, which this server then fetches: by HTTP, from public addresses only,
     * 60 seconds and as many megabytes as an upload may have at most. Unless set, such files are refused. It needs
     * {@code org.eclipse.jetty:jetty-client}, which the author adds.
     *
     * @throws AuthorException if that is missing
     */
    public Launch fetchFiles() {
        if (!Library.isThere(Launch.class.getClassLoader())) {
            throw new AuthorException("fetchFiles() needs a library that few apps do: add"
                    + " org.eclipse.jetty:jetty-client to the dependencies, in the version of the app's jetty-http.");
        }
        fetches = true;
        return this;
    }

    /**
     * Sets where the links are kept that visitors copy, and for how long: {@code .demitasse/links} and 90 days unless
     * set. At most 2,000 are kept of an app; the oldest go first.
     */
    public Launch links(Path folder, Duration age) {
        links = folder;
        linkLimits = linkLimits.age(age);
        return this;
    }

    /**
     * Sets where several processes that serve this app share sessions, calls, files, links and logins of its visitors,
     * so that any of them can answer any request, and another goes on with what one was doing that dies: a call is run
     * again from its start, and what it has told already is not told twice. Unless set, the environment variable
     * {@code DEMITASSE_STORE} says it, and without one a process is alone.
     *
     * <p>What a {@code State} keeps must be a record that implements {@link java.io.Serializable}, or a text, number or
     * collection of these. Parts of a page that a handler fills anew stay with their process.
     *
     * @param address {@code redis://host:6379}, which needs {@code redis.clients:jedis}, or
     *     {@code postgresql://user:password@host/database}, which needs {@code org.postgresql:postgresql} and
     *     {@code com.zaxxer:HikariCP}; the author adds these
     */
    public Launch store(String address) {
        store = Optional.of(address);
        return this;
    }

    /**
     * Lets others reach the app by a link through a hub, which is printed at the start: whoever has it may use the app.
     * It works for three days at most, and ends when the app is closed. The app itself listens where it did before.
     *
     * <pre>{@code app.launch(o -> o.share("hub.example"))}</pre>
     *
     * @param hub its address; the environment variable {@code DEMITASSE_TOKEN} has a token of it
     */
    public Launch share(String hub) {
        return share(Share.by(hub));
    }

    /**
     * Lets others reach the app by a link through a hub. It needs {@code org.apache.sshd:sshd-core}, which the author
     * adds.
     *
     * @throws AuthorException if that is missing
     */
    public Launch share(Share link) {
        OptionalLibrary.need(
                "share(…)",
                "org.apache.sshd.client.SshClient",
                "org.apache.sshd:sshd-core",
                "org.apache.sshd:sshd-core:2.20.0");
        share = Optional.of(link);
        return this;
    }

    Optional<Share> share() {
        return share;
    }

    ServerSettings settings() {
        return settings(Surroundings.of(System.getenv()));
    }

    ServerSettings settings(Surroundings surroundings) {
        var limits = new Limits(
                sessions,
                away,
                Limits.DEFAULT.idle(),
                queue,
                time,
                Limits.DEFAULT.logEntries(),
                Limits.DEFAULT.logChars());
        var quota = new Quota(uploadBytes, Math.max(uploadBytes, VISITOR_BYTES));
        return new ServerSettings(
                title,
                host.or(surroundings::host).orElse("127.0.0.1"),
                port.isPresent() ? port : surroundings.port(),
                prefix.or(surroundings::prefix).orElse(""),
                List.copyOf(folders),
                theme.css(),
                favicon,
                browser,
                frames.isEmpty() ? surroundings.frames() : frames,
                accounts,
                fetches,
                limits,
                quota,
                links,
                linkLimits,
                store.or(surroundings::store).map(StoreAddress::open));
    }
}
