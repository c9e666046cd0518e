package io.demitasse.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.App;
import io.demitasse.component.Component;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Limits;
import io.demitasse.internal.engine.LinkOpened;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.graph.Handler.Trigger;
import io.demitasse.internal.graph.Route;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.Quota;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * One visitor of an app, in process. Components are named by their labels, as a visitor sees them; what was done waits
 * for the handlers it started, ten seconds at most unless {@link #within} says otherwise. A step that can't be done
 * fails with the page as text.
 *
 * <pre>{@code
 * try (var demo = DemoTester.of(Greeter.app())) {
 *   demo.fill("Name", "Ada").click("Submit");
 *   assertThat(demo.value("Greeting")).isEqualTo("Hello, Ada!");
 * }
 * }</pre>
 */
public final class DemoTester implements AutoCloseable {
    private static final Quota QUOTA = new Quota(64 << 20, 256 << 20);

    private final MemoryBlobs blobs;
    private final Engine engine;
    private final boolean owns;
    private final TesterPage page;
    private final TesterRuns runs;

    private DemoTester(App app) {
        this(new MemoryBlobs(QUOTA), app);
    }

    private DemoTester(MemoryBlobs blobs, App app) {
        this(blobs, new Engine(app.graph(), blobs, Limits.DEFAULT), true, engine -> engine.open("tester"));
    }

    private DemoTester(MemoryBlobs blobs, Engine engine, boolean owns, Function<Engine, Session> open) {
        this.blobs = blobs;
        this.engine = engine;
        this.owns = owns;
        page = new TesterPage(open.apply(engine));
        runs = new TesterRuns(engine, page);
        runs.fire(Trigger.page(0, "load").component(), "load", Optional.empty());
    }

    /** Opens the page of an app; handlers of the page's load have run when this returns. */
    public static DemoTester of(App app) {
        return new DemoTester(app);
    }

    /** Goes to another page of the app, by its title; components of all pages can be used at any time. */
    public DemoTester visit(String title) {
        List<Route> routes = page.session().graph().routes();
        int[] found = IntStream.range(0, routes.size())
                .filter(i -> routes.get(i).name().equals(title))
                .toArray();
        if (found.length != 1) {
            throw page.failure(found.length + " pages are called \"" + title + "\".");
        }
        runs.fire(Trigger.page(found[0], "load").component(), "load", Optional.empty());
        return this;
    }

    /** Sets how long a step waits for its handlers. */
    public DemoTester within(Duration longest) {
        runs.within(longest);
        return this;
    }

    /** Enters a text, a number or true and false, as if typed; a slider is let go of. */
    public DemoTester fill(String label, Object value) {
        return enter(label, List.of(text(value))).also(label, "release");
    }

    /** Chooses: one text of a radio or dropdown, several of a group of check boxes, none to clear them. */
    public DemoTester choose(String label, String... choices) {
        return enter(label, List.of(choices));
    }

    /** Uploads files into an image or file component. */
    public DemoTester upload(String label, MediaFile... files) {
        return enter(
                        label,
                        Arrays.stream(files)
                                .map(page.session().files()::keep)
                                .map(StoredFile::id)
                                .toList())
                .also(label, "upload");
    }

    private DemoTester enter(String label, List<String> entries) {
        int number = page.editable(label);
        page.enter(number, entries);
        runs.fire(number, "input", Optional.empty());
        runs.fire(number, "change", Optional.empty());
        return this;
    }

    private DemoTester also(String label, String event) {
        runs.fire(page.find(label), event, Optional.empty());
        return this;
    }

    /** Presses a button and waits until the handlers that it starts are done. */
    public DemoTester click(String label) {
        return fire(label, "click");
    }

    /** Presses Enter in a text box. */
    public DemoTester submit(String label) {
        return fire(label, "submit");
    }

    /** Lets any event happen to a component, such as {@code focus} or {@code blur}. */
    public DemoTester fire(String label, String event) {
        runs.fire(page.visible(label), event, Optional.empty());
        return this;
    }

    /** Lets an event happen that says something, such as the {@code select} of a picture. */
    public DemoTester fire(String label, String event, Record data) {
        runs.fire(page.visible(label), event, Optional.of(data));
        return this;
    }

    /** Presses a button without waiting: the call goes on while the test looks at it. */
    public DemoTester start(String label) {
        runs.start(page.visible(label), "click", Optional.empty());
        return this;
    }

    /** Stops all calls on their way. */
    public DemoTester stop() {
        runs.stop();
        return this;
    }

    /** Waits until a component shows a value that fits; fails with the page as text if none comes in time. */
    public DemoTester await(String label, Predicate<Object> fits) {
        int number = page.find(label);
        runs.await(
                () -> value(number).filter(fits).isPresent(), () -> "\"" + label + "\" never showed what was awaited.");
        return this;
    }

    /** Waits until no call is on its way any more. */
    public DemoTester awaitEnd() {
        runs.await(runs::isIdle, () -> "A call is still running.");
        return this;
    }

    /** Fills in an example of the first handler that has some, the first row is 0; one that follows its inputs runs. */
    public DemoTester example(int row) {
        runs.example(row);
        return awaitEnd();
    }

    /** Fills in the example of that name; one that follows its inputs, or is to run, runs. */
    public DemoTester example(String name) {
        runs.example(name);
        return awaitEnd();
    }

    /** Copies a link to what the page shows, with the button for it. */
    public String copyLink() {
        page.visible(page.texts().text("action.link"));
        return engine.makeLink(page.session(), page.payload()).id();
    }

    /**
     * What another visitor sees who opens a link.
     *
     * @throws AssertionError with what the visitor is told if the link leads nowhere
     */
    public DemoTester openLink(String link) {
        LinkOpened opened = engine.openLink(link, "guest");
        if (opened instanceof LinkOpened.Open open) {
            return new DemoTester(blobs, engine, false, any -> open.session());
        }
        throw page.failure(opened.message().map(page.texts()::text).orElse(""));
    }

    /**
     * The value that a component shows.
     *
     * @throws AssertionError if there is no such component or it shows nothing
     */
    public Object value(String label) {
        return value(page.find(label)).orElseThrow(() -> page.failure("\"" + label + "\" is empty."));
    }

    /** Whether a component shows nothing. */
    public boolean isEmpty(String label) {
        return page.wire(page.find(label)).isNull();
    }

    /** Each value that a component was given and each part appended since the last step began: what a stream sent. */
    public List<Object> values(String label) {
        int number = page.find(label);
        return runs.values(number).stream()
                .flatMap(wire -> decode(page.component(number), wire).stream())
                .toList();
    }

    private Optional<Object> value(int number) {
        return decode(page.component(number), page.wire(number));
    }

    private <T> Optional<Object> decode(Component<T> component, JsonNode wire) {
        return wire.equals(NullNode.getInstance())
                ? Optional.empty()
                : Optional.of(component.decode(wire, page.session().files()));
    }

    /** Whether a component is shown. */
    public boolean isVisible(String label) {
        return page.component(page.find(label)).isVisible();
    }

    /** What is said at a field about its value; empty if nothing is. */
    public String error(String label) {
        return runs.refusal(page.find(label));
    }

    /** Why the last call failed or stopped; empty if it did not. */
    public String failure() {
        return runs.failure();
    }

    /** The toasts since the last step began. */
    public List<String> toasts() {
        return runs.toasts();
    }

    /** The page as a table of labels and values. */
    @Override
    public String toString() {
        return page.toString();
    }

    @Override
    public void close() {
        if (owns) {
            engine.close();
            blobs.close();
        }
    }

    private static String text(Object value) {
        // A visitor types 3, not 3.0.
        return value instanceof Double number && number % 1 == 0 && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }
}
