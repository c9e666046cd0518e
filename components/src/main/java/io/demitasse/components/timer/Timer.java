package io.demitasse.components.timer;

import static j2html.TagCreator.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.component.Component;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Frame;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.AuthorException;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.time.Duration;

/**
 * A clock in the page that ticks while it is active. Nothing of it is seen. A handler stops it by an update:
 *
 * <pre>{@code
 * var timer = page.add(timer(Duration.ofSeconds(1)));
 * page.on(timer.tick()).outputs(clock).run(() -> LocalTime.now().toString());
 * page.on(pause.click()).update(() -> timer.active(false));
 * }</pre>
 */
public final class Timer extends Component<Boolean> {
    private static final long SHORTEST_MILLIS = 50;
    private static final double MILLIS = 1000;
    static final Prop<Duration> TIME = new Prop<>("time", Duration.ofSeconds(1));
    static final Prop<Boolean> ACTIVE = new Prop<>("active", true);

    private Timer() {
        super("");
    }

    private Timer(Definition definition) {
        super(definition);
    }

    /**
     * A timer that ticks after that time, again and again.
     *
     * @throws AuthorException if the time is shorter than 50 ms
     */
    public static Timer every(Duration time) {
        return new Timer().time(time);
    }

    /** Sets the time between two ticks. */
    public Timer time(Duration time) {
        if (time.toMillis() < SHORTEST_MILLIS) {
            throw new AuthorException("timer(" + time + ") is too fast: give at least " + SHORTEST_MILLIS + " ms.");
        }
        return copy(set(TIME, time));
    }

    /** Lets it tick, or not. */
    public Timer active(boolean ticks) {
        return copy(set(ACTIVE, ticks));
    }

    /** The time has passed once more. */
    public Event tick() {
        return event("tick");
    }

    @Override
    protected Timer copy(Definition definition) {
        return new Timer(definition);
    }

    @Override
    public Frame frame() {
        return Frame.HIDDEN;
    }

    @Override
    public DomContent draw(View<Boolean> view) {
        return tag("demitasse-timer")
                .attr("data-millis", String.valueOf(get(TIME).toMillis()))
                .condAttr(get(ACTIVE), "data-active", "");
    }

    @Override
    public ApiForm api() {
        return ApiForm.of("timer", () -> ApiSchema.type("number"), () -> IntNode.valueOf(1))
                .implied(seconds())
                .turned(this::ticking, (wire, files) -> seconds());
    }

    /** Programs see how often it ticks, and don't say whether it does. */
    private JsonNode seconds() {
        return Wire.number(get(TIME).toMillis() / MILLIS);
    }

    private JsonNode ticking(JsonNode sent, ApiFiles files) {
        Wire.number(sent);
        return BooleanNode.valueOf(get(ACTIVE));
    }

    @Override
    public JsonNode encode(Boolean value, Files files) {
        return BooleanNode.valueOf(value);
    }

    @Override
    public Boolean decode(JsonNode wire, Files files) {
        return Wire.truth(wire);
    }

    /** Whether it ticks. */
    @Override
    public Boolean empty() {
        return get(ACTIVE);
    }
}
