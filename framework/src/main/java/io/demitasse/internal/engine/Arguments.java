package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Problems;
import io.demitasse.internal.graph.Handler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what a client sent into the values of a handler's inputs, or says for each input why not. */
final class Arguments {
    /**
     * The values, or the refusals by component; never both.
     *
     * @param byValidator whether the handler's validator refused
     */
    record Checked(List<Object> values, Map<Integer, Message> refusals, boolean byValidator) {}

    private final Session session;
    private final Map<Integer, Message> refusals = new LinkedHashMap<>();

    private Arguments(Session session) {
        this.session = session;
    }

    /**
     * The arguments of a call.
     *
     * @throws VisitorException if the event does not say what the handler wants to know
     */
    static Checked check(Session session, Handler handler, Request request) {
        var arguments = new Arguments(session);
        List<Object> values = new ArrayList<>();
        for (int number : handler.inputs()) {
            arguments
                    .value(number, session.component(number), request.payload())
                    .ifPresent(values::add);
        }
        boolean valid = arguments.refusals.isEmpty();
        if (valid) {
            handler.data().ifPresent(wanted -> values.add(wanted.position(), said(wanted, request)));
            arguments.validate(handler, values);
        }
        return new Checked(values, arguments.refusals, valid);
    }

    private void validate(Handler handler, List<Object> values) {
        try {
            for (Problems.Problem problem : handler.validator().check(values).all()) {
                refusals.putIfAbsent(session.graph().number(problem.field()), Message.literal(problem.message()));
            }
        } catch (VisitorException e) {
            throw e;
        } catch (Exception e) {
            throw new VisitorException(Incident.of(handler, e));
        }
    }

    private static Object said(Binding.Data wanted, Request request) {
        return wanted.type().decode(request.data().orElse(NullNode.getInstance()));
    }

    /** Remembers what was entered into one component, unless it is no value of it: then false. */
    static boolean enter(Session session, int number, Payload payload) {
        Component<?> component = session.component(number);
        if (component.inSession() || !session.graph().editable(number, component)) {
            return true;
        }
        try {
            payload.wire(number, component).ifPresent(wire -> {
                if (!wire.isNull()) {
                    component.decode(wire, session.files());
                }
                session.entered(number, wire);
            });
            return true;
        } catch (VisitorException e) {
            // The handler that reads it says why.
            return false;
        }
    }

    private Optional<Object> value(int number, Component<?> component, Payload payload) {
        try {
            if (component.inSession()) {
                return Optional.of(session.states().get(number, component, () -> first(component)));
            }
            JsonNode wire = wire(number, component, payload);
            return Optional.of(decode(number, component, wire));
        } catch (VisitorException e) {
            refusals.put(number, e.visible());
            return Optional.empty();
        }
    }

    /** What was sent; for a component that the visitor can't edit, what it shows, whatever was sent. */
    private JsonNode wire(int number, Component<?> component, Payload payload) {
        Optional<JsonNode> sent = session.takes(number, component) ? payload.wire(number, component) : Optional.empty();
        return sent.or(() -> session.shown(number)).orElseGet(() -> initial(component));
    }

    /** What the server keeps for a component at first. */
    static <T> Object first(Component<T> component) {
        return component.value().orElseGet(component::empty);
    }

    private <T> JsonNode initial(Component<T> component) {
        return component
                .value()
                .map(value -> component.encode(value, session.files()))
                .orElse(NullNode.getInstance());
    }

    /** A value outside the limits was entered all the same: what follows a refusal sees it. */
    private <T> Object decode(int number, Component<T> component, JsonNode wire) {
        T value = wire.isNull() ? component.empty() : component.decode(wire, session.files());
        session.entered(number, wire);
        component.validate(value);
        return value;
    }
}
