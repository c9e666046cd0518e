package io.demitasse;

import io.demitasse.component.Component;
import io.demitasse.component.Input;
import io.demitasse.component.Limits;
import io.demitasse.component.Update;
import io.demitasse.handler.ApiVisibility;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Call;
import io.demitasse.handler.Many;
import io.demitasse.handler.Mode;
import io.demitasse.handler.Values;
import io.demitasse.internal.cache.AppVersion;
import io.demitasse.internal.cache.ExampleCache;
import io.demitasse.internal.example.ExampleFolder;
import io.demitasse.internal.graph.Deed;
import io.demitasse.internal.graph.Draft;
import io.demitasse.internal.graph.ExampleSettings;
import io.demitasse.internal.graph.McpRole;
import io.demitasse.internal.graph.Mistakes;
import io.demitasse.internal.graph.Settings;
import io.demitasse.internal.store.Folders;
import io.demitasse.wiring.Fn0;
import io.demitasse.wiring.Fn1;
import io.demitasse.wiring.On0;
import io.demitasse.wiring.On1;
import io.demitasse.wiring.On2;
import io.demitasse.wiring.On3;
import io.demitasse.wiring.On4;
import io.demitasse.wiring.On5;
import io.demitasse.wiring.On6;
import io.demitasse.wiring.On7;
import io.demitasse.wiring.On8;
import io.demitasse.wiring.Out2;
import io.demitasse.wiring.Out3;
import io.demitasse.wiring.Out4;
import io.demitasse.wiring.Out5;
import io.demitasse.wiring.Out6;
import io.demitasse.wiring.Proc0;
import io.demitasse.wiring.Proc1;
import io.demitasse.wiring.Run0;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A handler while it is declared: name its inputs and outputs, then what to do:
 * {@code page.on(button.click()).inputs(name).outputs(greeting).run(n -> "Hello, " + n)}.
 */
public final class On {
    private final Part page;
    private final Draft start;
    private final int number;
    private Settings settings = Settings.usual();
    private List<Integer> cancels = List.of();
    private List<Deed> deeds = List.of();
    private Optional<Binding> binding = Optional.empty();
    private Optional<Path> kept = Optional.empty();

    /** The handler of that number in a part, with all that a draft has but what is declared here. */
    On(Part page, Draft start, int number) {
        this.page = page;
        this.start = start;
        this.number = number;
    }

    /** Sets how many calls may run at once; as many as the machine has cores unless set. */
    public On concurrency(int calls) {
        return concurrency("", calls);
    }

    /**
     * Sets how many calls may run at once of all handlers that name the same line, for instance those that need the one
     * GPU. All of them have to give the same number.
     */
    public On concurrency(String line, int calls) {
        settings = settings.concurrency(line, Limits.atLeast(1, calls, "concurrency"));
        return this;
    }

    /** Runs each call at once, however many others run: for what takes no time. */
    public On unqueued() {
        settings = settings.unqueued();
        return this;
    }

    /** Sets what becomes of an event while a call runs; see {@link Mode} for what it is unless set. */
    public On mode(Mode mode) {
        settings = settings.mode(mode);
        return this;
    }

    /** Sets how long a call may run; as long as the launch allows unless set. */
    public On timeLimit(Duration time) {
        settings = settings.time(time);
        return this;
    }

    /**
     * Sets what programs call the handler by, for instance in {@code client.predict(api_name="/translate")}. Unless
     * set, it is the label of the button that starts it, in lower case with {@code _} for what is no letter of a to z
     * and no digit; of another component the label and the event, as in {@code essay_change}; the event alone where
     * there is no label. A name that is taken gets {@code _1}.
     *
     * @throws io.demitasse.error.AuthorException unless it holds letters of a to z, digits, {@code _} and {@code -}
     *     only
     */
    public On apiName(String name) {
        settings = settings.api(settings.api().name(name));
        return this;
    }

    /** Tells programs and agents what the handler does. */
    public On apiDescription(String text) {
        settings = settings.api(settings.api().description(text));
        return this;
    }

    /**
     * Sets who may call the handler beside the page. Unless set, {@link ApiVisibility#PUBLIC} for one with a name of
     * its own and for one that an event of a component starts, else {@link ApiVisibility#PRIVATE}: what runs on a page
     * that loads, or after another call, is not for programs.
     */
    public On apiVisibility(ApiVisibility visibility) {
        settings = settings.api(settings.api().visibility(visibility));
        return this;
    }

    /**
     * Makes the handler a resource that agents read, instead of a tool that they call: the first output is what it
     * holds.
     *
     * @param uri its address; {@code {name}} stands for the input that programs call so, as in {@code notes://{topic}}.
     *     An input that it does not name needs a value.
     * @param type its media type, for instance {@code text/plain}
     * @throws io.demitasse.error.AuthorException if the address has no scheme or names an input twice
     */
    public On mcpResource(String uri, String type) {
        settings = settings.api(settings.api().role(McpRole.Resource.of(uri, type)));
        return this;
    }

    /**
     * Makes the handler a prompt that people choose in their agent, instead of a tool that the agent calls: the first
     * output is its text.
     */
    public On mcpPrompt() {
        settings = settings.api(settings.api().role(new McpRole.Prompt()));
        return this;
    }

    /** Stops the running and waiting calls of these handlers first. Needs no function to go with it. */
    public On cancels(Handled... others) {
        cancels = Stream.of(others).map(Handled::number).toList();
        return this;
    }

    /**
     * Runs an example when it is chosen, and keeps its result on disk: the next time it is shown without a call. The
     * folder is below {@code .demitasse/examples/} and the app's title; a changed class of the program or a changed
     * example computes anew.
     */
    public On cacheExamples() {
        return cacheExamples(Folders.of("examples", page.title()).resolve(String.valueOf(number)));
    }

    /** As {@link #cacheExamples()}, in that folder, which belongs to this handler alone. */
    public On cacheExamples(Path folder) {
        kept = Optional.of(folder);
        return examples(ExampleSettings::running);
    }

    /**
     * As {@link #cacheExamples()}, with results that are computed before anybody asks: one after the other in the
     * background of a launch, unless they are on disk already.
     */
    public On cacheExamplesAhead() {
        return cacheExamples().examples(ExampleSettings::computedAhead);
    }

    /** Runs an example when it is chosen, instead of only filling it in. */
    public On runExamples() {
        return examples(ExampleSettings::running);
    }

    /** Shows so many examples at a time; all of them unless set, and always without a script. */
    public On examplesPerPage(int rows) {
        int least = Limits.atLeast(1, rows, "examplesPerPage");
        return examples(all -> all.perPage(least));
    }

    private On examples(UnaryOperator<ExampleSettings> change) {
        settings = settings.examples(change.apply(settings.examples()));
        return this;
    }

    /** Lets the page do something small by itself; the server is not asked. */
    public void inBrowser(BrowserAction... actions) {
        deeds = Stream.of(actions).map(BrowserAction::deed).toList();
    }

    /** Names 1 input. */
    public <A> On1<A, Handled> inputs(Input<A> a) {
        return new On1<>(List.of(a), this::handle);
    }

    /** Names 2 inputs. */
    public <A, B> On2<A, B, Handled> inputs(Input<A> a, Input<B> b) {
        return new On2<>(List.of(a, b), this::handle);
    }

    /** Names 3 inputs. */
    public <A, B, C> On3<A, B, C, Handled> inputs(Input<A> a, Input<B> b, Input<C> c) {
        return new On3<>(List.of(a, b, c), this::handle);
    }

    /** Names 4 inputs. */
    public <A, B, C, D> On4<A, B, C, D, Handled> inputs(Input<A> a, Input<B> b, Input<C> c, Input<D> d) {
        return new On4<>(List.of(a, b, c, d), this::handle);
    }

    /** Names 5 inputs. */
    public <A, B, C, D, E> On5<A, B, C, D, E, Handled> inputs(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e) {
        return new On5<>(List.of(a, b, c, d, e), this::handle);
    }

    /** Names 6 inputs. */
    public <A, B, C, D, E, F> On6<A, B, C, D, E, F, Handled> inputs(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e, Input<F> f) {
        return new On6<>(List.of(a, b, c, d, e, f), this::handle);
    }

    /** Names 7 inputs. */
    public <A, B, C, D, E, F, G> On7<A, B, C, D, E, F, G, Handled> inputs(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e, Input<F> f, Input<G> g) {
        return new On7<>(List.of(a, b, c, d, e, f, g), this::handle);
    }

    /** Names 8 inputs. */
    public <A, B, C, D, E, F, G, H> On8<A, B, C, D, E, F, G, H, Handled> inputs(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e, Input<F> f, Input<G> g, Input<H> h) {
        return new On8<>(List.of(a, b, c, d, e, f, g, h), this::handle);
    }

    /**
     * Names any number of inputs, whose values the function gets as {@link Values}: {@code v.get(name)} is of the type
     * of {@code name}.
     */
    public On1<Values, Handled> inputs(List<? extends Input<?>> inputs) {
        return new On1<>(List.copyOf(inputs), binding -> handle(Many.inputs(binding)));
    }

    /** Names any number of outputs of a function without inputs, which gives those that change as {@link Values}. */
    public Run0<Values, Handled> outputs(List<? extends Component<?>> outputs) {
        return noInputs().outputs(outputs);
    }

    /** Names 1 output of a function without inputs. */
    public <P> Run0<P, Handled> outputs(Component<P> p) {
        return noInputs().outputs(p);
    }

    /** Names 2 outputs of a function without inputs. */
    public <P, Q> Run0<Out2<P, Q>, Handled> outputs(Component<P> p, Component<Q> q) {
        return noInputs().outputs(p, q);
    }

    /** Names 3 outputs of a function without inputs. */
    public <P, Q, S> Run0<Out3<P, Q, S>, Handled> outputs(Component<P> p, Component<Q> q, Component<S> s) {
        return noInputs().outputs(p, q, s);
    }

    /** Names 4 outputs of a function without inputs. */
    public <P, Q, S, T> Run0<Out4<P, Q, S, T>, Handled> outputs(
            Component<P> p, Component<Q> q, Component<S> s, Component<T> t) {
        return noInputs().outputs(p, q, s, t);
    }

    /** Names 5 outputs of a function without inputs. */
    public <P, Q, S, T, U> Run0<Out5<P, Q, S, T, U>, Handled> outputs(
            Component<P> p, Component<Q> q, Component<S> s, Component<T> t, Component<U> u) {
        return noInputs().outputs(p, q, s, t, u);
    }

    /** Names 6 outputs of a function without inputs. */
    public <P, Q, S, T, U, V> Run0<Out6<P, Q, S, T, U, V>, Handled> outputs(
            Component<P> p, Component<Q> q, Component<S> s, Component<T> t, Component<U> u, Component<V> v) {
        return noInputs().outputs(p, q, s, t, u, v);
    }

    /** Runs a procedure without inputs that fills no output. */
    public Handled run(Proc0 procedure) {
        return noInputs().run(procedure);
    }

    /** Runs a procedure without inputs that fills no output and uses its call. */
    public Handled run(Proc1<Call> procedure) {
        return noInputs().run(procedure);
    }

    /** Changes options of components. */
    public Handled update(Fn0<Update> function) {
        return noInputs().update(function);
    }

    /** Changes options of components, using the call. */
    public Handled update(Fn1<Call, Update> function) {
        return noInputs().update(function);
    }

    /** Gives a function whose inputs and outputs, however many, are known only when the program runs. */
    public Handled bind(Binding done) {
        return handle(done);
    }

    private On0<Handled> noInputs() {
        return new On0<>(List.of(), this::handle);
    }

    private Handled handle(Binding done) {
        Binding whole = ExampleFolder.open(done);
        binding = Optional.of(kept.map(folder -> ExampleCache.of(whole, folder, AppVersion.here()))
                .orElse(whole));
        return new Handled(page, number);
    }

    Draft draft() {
        Binding done = binding.orElseGet(this::cancelling);
        return new Draft(start.place(), start.events(), start.onPage(), start.after(), cancels, deeds, settings, done);
    }

    private Binding cancelling() {
        if (cancels.isEmpty() && deeds.isEmpty()) {
            throw Mistakes.unfinished(start.place());
        }
        return start.binding();
    }
}
