package io.demitasse;

import io.demitasse.component.Component;
import io.demitasse.component.Limits;
import io.demitasse.handler.ApiVisibility;
import io.demitasse.handler.Many;
import io.demitasse.handler.Values;
import io.demitasse.internal.graph.ExampleSettings;
import io.demitasse.internal.graph.McpRole;
import io.demitasse.internal.store.Folders;
import io.demitasse.wiring.Fn1;
import io.demitasse.wiring.Inputs0;
import io.demitasse.wiring.Inputs1;
import io.demitasse.wiring.Inputs2;
import io.demitasse.wiring.Inputs3;
import io.demitasse.wiring.Inputs4;
import io.demitasse.wiring.Inputs5;
import io.demitasse.wiring.Inputs6;
import io.demitasse.wiring.Inputs7;
import io.demitasse.wiring.Inputs8;
import java.nio.file.Path;
import java.util.List;

/**
 * An app of one function: inputs on one side, outputs on the other, a button between them.
 *
 * <pre>{@code
 * Interface.of("Greeter")
 *     .inputs(textbox("Name"), slider("Enthusiasm", 1, 10))
 *     .outputs(textbox("Greeting"))
 *     .predict((name, n) -> "Hello, " + name + "!".repeat(n.intValue()))
 *     .launch();
 * }</pre>
 *
 * Up to 8 inputs and 6 outputs, or any number as {@link Values}; javac checks that the function fits them. A component
 * named as input and as output is shown once, as both. Immutable: each option gives a copy.
 */
public final class Interface {
    private final InterfaceOptions options;

    private Interface(InterfaceOptions options) {
        this.options = options;
    }

    /** An app with that title. */
    public static Interface of(String title) {
        return new Interface(InterfaceOptions.of(title));
    }

    /**
     * An app whose form is a record and whose result is another: a field for each record component, shaped by the
     * annotations of {@code io.demitasse.form}.
     *
     * @param examples inputs to try; a click fills them in
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the examples are only read
    public static <I extends Record, O extends Record> App of(
            String title, Class<I> in, Class<O> out, Fn1<I, O> function, I... examples) {
        return of(title).records(in, out, function, examples);
    }

    /** As {@link #of(String, Class, Class, Fn1, Record[])}, for an interface that has more options. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the examples are only read
    public final <I extends Record, O extends Record> App records(
            Class<I> in, Class<O> out, Fn1<I, O> function, I... examples) {
        return options.app(RecordBinding.of(in, out, function, List.of(examples)));
    }

    /** Sets the text under the title, in Markdown. */
    public Interface description(String markdown) {
        return new Interface(options.description(markdown));
    }

    /** Sets the text at the foot of the page, in Markdown. */
    public Interface article(String markdown) {
        return new Interface(options.article(markdown));
    }

    /** Runs the function whenever an input changes, instead of on a button. */
    public Interface live() {
        return new Interface(options.live());
    }

    /** Sets how many calls may run at once; as many as the machine has cores unless set. */
    public Interface concurrency(int calls) {
        return new Interface(options.concurrency(calls));
    }

    /** Sets what programs call the function by; {@code predict} unless set. See {@link On#apiName}. */
    public Interface apiName(String name) {
        return new Interface(options.api(api -> api.name(name)));
    }

    /** Tells programs and agents what the function does; the description of the page unless set. */
    public Interface apiDescription(String text) {
        return new Interface(options.api(api -> api.description(text)));
    }

    /** Sets who may call the function beside the page; {@link ApiVisibility#PUBLIC} unless set. */
    public Interface apiVisibility(ApiVisibility visibility) {
        return new Interface(options.api(api -> api.visibility(visibility)));
    }

    /** Makes the function a resource that agents read, instead of a tool. See {@link On#mcpResource}. */
    public Interface mcpResource(String uri, String type) {
        return new Interface(options.api(api -> api.role(McpRole.Resource.of(uri, type))));
    }

    /** Makes the function a prompt that people choose in their agent, instead of a tool. See {@link On#mcpPrompt}. */
    public Interface mcpPrompt() {
        return new Interface(options.api(api -> api.role(new McpRole.Prompt())));
    }

    /** Sets what the button that runs the function says. */
    public Interface submitLabel(String label) {
        return new Interface(options.submitLabel(label));
    }

    /**
     * Runs an example when it is chosen, and keeps its result on disk: the next time it is shown without a call. The
     * folder is {@code .demitasse/examples/} and the app's title; a changed class of the program or a changed example
     * computes anew. Results that are more than values (updates, or texts added to what was there) are not kept.
     */
    public Interface cacheExamples() {
        return cacheExamples(Folders.of("examples", options.head().title()));
    }

    /** As {@link #cacheExamples()}, in that folder. */
    public Interface cacheExamples(Path folder) {
        return new Interface(options.cacheExamples(folder));
    }

    /**
     * As {@link #cacheExamples()}, with results that are computed before anybody asks: one after the other in the
     * background of a launch, unless they are on disk already.
     */
    public Interface cacheExamplesAhead() {
        return new Interface(cacheExamples().options.examples(ExampleSettings::computedAhead));
    }

    /** Runs an example when it is chosen, instead of only filling it in. */
    public Interface runExamples() {
        return new Interface(options.examples(ExampleSettings::running));
    }

    /** Shows so many examples at a time; all of them unless set, and always without a script. */
    public Interface examplesPerPage(int rows) {
        int least = Limits.atLeast(1, rows, "examplesPerPage");
        return new Interface(options.examples(settings -> settings.perPage(least)));
    }

    /** Sets which results are written down for the author: none unless set. */
    public Interface flagging(Flagging which) {
        return new Interface(options.flagging(which));
    }

    /**
     * Adds a button that copies a link to what the page shows: whoever opens it sees the same values. Passwords,
     * {@code State} and files are left out. How long links are good is for {@link Launch#links} to say.
     */
    public Interface linkButton() {
        return new Interface(options.linkButton());
    }

    /**
     * Names any number of inputs, whose values the function gets as {@link Values}: {@code v.get(name)} is of the type
     * of {@code name}.
     */
    public Inputs1<Values, App> inputs(List<? extends Component<?>> inputs) {
        return new Inputs1<>(List.copyOf(inputs), binding -> options.app(Many.inputs(binding)));
    }

    /** Takes no input: a form that only gives. */
    public Inputs0<App> inputs() {
        return new Inputs0<>(List.of(), options::app);
    }

    /** Names 1 input. */
    public <A> Inputs1<A, App> inputs(Component<A> a) {
        return new Inputs1<>(List.of(a), options::app);
    }

    /** Names 2 inputs. */
    public <A, B> Inputs2<A, B, App> inputs(Component<A> a, Component<B> b) {
        return new Inputs2<>(List.of(a, b), options::app);
    }

    /** Names 3 inputs. */
    public <A, B, C> Inputs3<A, B, C, App> inputs(Component<A> a, Component<B> b, Component<C> c) {
        return new Inputs3<>(List.of(a, b, c), options::app);
    }

    /** Names 4 inputs. */
    public <A, B, C, D> Inputs4<A, B, C, D, App> inputs(
            Component<A> a, Component<B> b, Component<C> c, Component<D> d) {
        return new Inputs4<>(List.of(a, b, c, d), options::app);
    }

    /** Names 5 inputs. */
    public <A, B, C, D, E> Inputs5<A, B, C, D, E, App> inputs(
            Component<A> a, Component<B> b, Component<C> c, Component<D> d, Component<E> e) {
        return new Inputs5<>(List.of(a, b, c, d, e), options::app);
    }

    /** Names 6 inputs. */
    public <A, B, C, D, E, F> Inputs6<A, B, C, D, E, F, App> inputs(
            Component<A> a, Component<B> b, Component<C> c, Component<D> d, Component<E> e, Component<F> f) {
        return new Inputs6<>(List.of(a, b, c, d, e, f), options::app);
    }

    /** Names 7 inputs. */
    public <A, B, C, D, E, F, G> Inputs7<A, B, C, D, E, F, G, App> inputs(
            Component<A> a,
            Component<B> b,
            Component<C> c,
            Component<D> d,
            Component<E> e,
            Component<F> f,
            Component<G> g) {
        return new Inputs7<>(List.of(a, b, c, d, e, f, g), options::app);
    }

    /** Names 8 inputs. */
    public <A, B, C, D, E, F, G, H> Inputs8<A, B, C, D, E, F, G, H, App> inputs(
            Component<A> a,
            Component<B> b,
            Component<C> c,
            Component<D> d,
            Component<E> e,
            Component<F> f,
            Component<G> g,
            Component<H> h) {
        return new Inputs8<>(List.of(a, b, c, d, e, f, g, h), options::app);
    }
}
