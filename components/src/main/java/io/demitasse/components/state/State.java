package io.demitasse.components.state;

import static j2html.TagCreator.rawHtml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Frame;
import io.demitasse.component.Kept;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.wire.Wire;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A value that a visitor's page keeps on the server between calls. It is never shown and never sent. A handler reads it
 * as an input and changes it by giving a new value as an output.
 *
 * <pre>{@code var history = page.add(state(List.<String>of()));}</pre>
 *
 * @param <T> the type of the value, best immutable
 */
public final class State<T> extends Component<T> {
    static final Prop<Duration> TIME = new Prop<>("time_to_live", Duration.ofDays(365));
    static final Prop<Consumer<Object>> WHEN_DROPPED = new Prop<>("delete_callback", value -> {});

    private final Supplier<? extends T> initial;

    private State(Supplier<? extends T> initial) {
        super("");
        this.initial = initial;
    }

    private State(Supplier<? extends T> initial, Definition definition) {
        super(definition);
        this.initial = initial;
    }

    /** A value that starts as what the supplier gives, asked once for each page that is opened. */
    public static <T> State<T> of(Supplier<? extends T> initial) {
        return new State<>(initial);
    }

    /** Sets how long after its last use a value is dropped; as long as the page is known unless set. */
    public State<T> timeToLive(Duration time) {
        return copy(set(TIME, time));
    }

    /** Sets what is done with a value that is dropped, with its time or with its page: close what it holds. */
    @SuppressWarnings("unchecked") // it is only ever given a T
    public State<T> whenDropped(Consumer<? super T> action) {
        return copy(set(WHEN_DROPPED, (Consumer<Object>) action));
    }

    /** A handler gave another value, by its {@code equals}: one that was changed in place is the same. */
    public Event change() {
        return event("change");
    }

    @Override
    protected State<T> copy(Definition definition) {
        return new State<>(initial, definition);
    }

    @Override
    public Frame frame() {
        return Frame.NONE;
    }

    @Override
    public Optional<Kept<T>> kept() {
        return Optional.of(new Kept<>(get(TIME), get(WHEN_DROPPED)));
    }

    @Override
    public DomContent draw(View<T> view) {
        return rawHtml("");
    }

    @Override
    public ApiForm api() {
        return ApiForm.kept();
    }

    @Override
    public JsonNode encode(T value, Files files) {
        return NullNode.getInstance();
    }

    /** Refuses: no client may set what the server keeps. */
    @Override
    public T decode(JsonNode wire, Files files) {
        throw Wire.refuse("state.sent");
    }

    @Override
    public T empty() {
        return initial.get();
    }
}
