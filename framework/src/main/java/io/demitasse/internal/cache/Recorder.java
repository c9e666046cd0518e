package io.demitasse.internal.cache;

import io.demitasse.component.Component;
import io.demitasse.component.Update;
import io.demitasse.handler.Emitter;
import io.demitasse.handler.Results;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes on what a handler sends, and remembers what its outputs show in the end. */
final class Recorder implements Emitter {
    private final Emitter out;
    private final List<Component<?>> outputs;
    private final List<@Nullable Object> shown;
    private boolean whole = true;

    Recorder(Emitter out, List<Component<?>> outputs) {
        this.out = out;
        this.outputs = outputs;
        this.shown = new ArrayList<>(Collections.nCopies(outputs.size(), null));
    }

    /** Whether what the outputs show is values and nothing more. */
    boolean isWhole() {
        return whole;
    }

    /** What the outputs show. */
    List<@Nullable Object> shown() {
        return shown;
    }

    @Override
    public void send(Object result) {
        out.send(result);
        if (result instanceof Results results) {
            for (int i = 0; i < shown.size() && i < results.values().size(); i++) {
                shown.set(i, results.values().get(i));
            }
        } else if (!shown.isEmpty()) {
            shown.set(0, result);
        }
    }

    @Override
    public void send(Component<?> output, Object value) {
        out.send(output, value);
        shown.set(number(output), value);
    }

    @Override
    public void append(Object part) {
        out.append(part);
        grow(0, part);
    }

    @Override
    public void append(Component<?> output, Object part) {
        out.append(output, part);
        grow(number(output), part);
    }

    /** What is added to something that was there before the call is no result of the call alone. */
    private void grow(int number, Object part) {
        if (part instanceof String more && shown.get(number) instanceof String before) {
            shown.set(number, before + more);
        } else {
            whole = false;
        }
    }

    private int number(Component<?> output) {
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).declaration() == output.declaration()) {
                return i;
            }
        }
        throw new IllegalStateException(output + " is not an output.");
    }

    @Override
    public void update(Update update) {
        out.update(update);
        whole = false;
    }
}
