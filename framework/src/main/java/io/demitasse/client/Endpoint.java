package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function of a remote app: what it takes and gives, and how to call it. Arguments are Java values that JSON has a
 * form for (texts, numbers, lists, maps, records, null), and {@code Path} or {@code MediaFile} for files, which are
 * sent first, also inside lists, maps and records.
 *
 * <pre>{@code
 * Endpoint greet = client.endpoint("/greet");
 * greet.parameters().forEach(System.out::println);
 * String text = greet.predict("Ada", 3).as(String.class);
 * }</pre>
 */
public final class Endpoint {
    private final Client client;
    private final Signature signature;

    Endpoint(Client client, Signature signature) {
        this.client = client;
        this.signature = signature;
    }

    /** Its name, with a slash before it; empty if it has only a number. */
    public String name() {
        return signature.name();
    }

    /** Its number in the app. */
    public int number() {
        return signature.number();
    }

    /** What the app's author says of it; may be empty. */
    public String description() {
        return signature.description();
    }

    /** What it takes. */
    public List<Parameter> parameters() {
        return signature.parameters();
    }

    /** What it gives. */
    public List<Parameter> returns() {
        return signature.returns();
    }

    /**
     * Calls it and waits for the result; arguments that are left out at the end have the API's defaults.
     *
     * @throws ClientException if it can't be called like this, refuses or fails
     */
    public Result predict(@Nullable Object... arguments) {
        return submit(arguments).result();
    }

    /** The same with arguments by name. */
    public Result predict(Arguments arguments) {
        return submit(arguments).result();
    }

    /** Calls it, and does not wait for the result. */
    public RemoteJob submit(@Nullable Object... arguments) {
        return client.start(signature, wire(arguments));
    }

    /** The same with arguments by name. */
    public RemoteJob submit(Arguments arguments) {
        return client.start(signature, named(arguments.values()));
    }

    Signature signature() {
        return signature;
    }

    /** The values on the wire of arguments in their order, or of the one that has them by name. */
    List<JsonNode> wire(@Nullable Object... arguments) {
        return arguments.length == 1 && arguments[0] instanceof Arguments named
                ? named(named.values())
                : positional(arguments);
    }

    private List<JsonNode> positional(@Nullable Object... arguments) {
        if (arguments.length > parameters().size()) {
            throw new ClientException.Mismatch(signature.shown() + " takes "
                    + parameters().size() + " arguments, not " + arguments.length + ": " + this);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            values.put(parameters().get(i).name(), arguments[i]);
        }
        return named(values);
    }

    /** The values on the wire, null where the app keeps one itself. */
    private List<JsonNode> named(Map<String, @Nullable Object> given) {
        List<String> unknown = new ArrayList<>(given.keySet());
        parameters().forEach(each -> unknown.remove(each.name()));
        List<String> missing = parameters().stream()
                .filter(each -> each.byDefault().isEmpty() && !given.containsKey(each.name()))
                .map(Parameter::name)
                .toList();
        if (!unknown.isEmpty() || !missing.isEmpty()) {
            throw new ClientException.Mismatch(signature.shown()
                    + (missing.isEmpty() ? "" : " misses " + String.join(", ", missing))
                    + (missing.isEmpty() || unknown.isEmpty() ? "" : " and")
                    + (unknown.isEmpty() ? "" : " does not know " + String.join(", ", unknown)) + ": " + this);
        }
        Iterator<Parameter> next = parameters().iterator();
        List<JsonNode> wire = new ArrayList<>();
        for (boolean isFilled : signature.slots()) {
            wire.add(isFilled && next.hasNext() ? value(next.next(), given) : Json.PLAIN.nullNode());
        }
        return wire;
    }

    private JsonNode value(Parameter parameter, Map<String, @Nullable Object> given) {
        return given.containsKey(parameter.name())
                ? client.codec().write(given.get(parameter.name()), parameter.name())
                : parameter.byDefault().orElseGet(Json.PLAIN::nullNode).deepCopy();
    }

    /** As a signature says it: {@code /greet(name: str, n: float = 1) -> greeting: str}. */
    @Override
    public String toString() {
        return signature.shown() + "(" + joined(parameters()) + ") -> " + joined(returns());
    }

    private static String joined(List<Parameter> all) {
        return all.stream().map(Parameter::toString).collect(Collectors.joining(", "));
    }
}
