package io.demitasse;

import io.demitasse.component.Update;
import io.demitasse.internal.graph.Slot;
import io.demitasse.wiring.Proc1;
import java.util.concurrent.CancellationException;

/**
 * A place in a layout for a part of the page that a handler fills, as often as it likes:
 *
 * <pre>{@code
 * var place = page.column().place();
 * page.onLoad().update(() -> place.filled(part -> Store.names().forEach(part::text)));
 * }</pre>
 *
 * @see Part#render where the part depends on the value of a component
 */
public final class Place {
    private final Slot slot = new Slot();
    private Slot placed = slot;

    Place() {}

    /** A change of the page: the place with that part in it, declared when it is shown. */
    public Update filled(Proc1<Part> content) {
        return slot.filled(first -> Part.declare(first, content));
    }

    /** Sets what is in the place from the start; it has to be the same for all visitors. */
    public Place startsWith(Proc1<Part> content) {
        placed = slot.filled(first -> Part.declare(first, content));
        return this;
    }

    Slot slot() {
        return placed;
    }

    static void run(Proc1<Part> content, Part part) {
        try {
            content.run(part);
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The call was stopped.");
        } catch (Exception e) {
            throw new IllegalStateException("A part of the page could not be declared.", e);
        }
    }
}
