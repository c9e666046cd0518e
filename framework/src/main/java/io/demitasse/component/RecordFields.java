package io.demitasse.component;

import java.util.Optional;

/**
 * Chooses the component for a part of a record. Implementations are found by {@link java.util.ServiceLoader}; the first
 * that knows the type wins, so a jar of components can serve types of its own.
 */
public interface RecordFields {
    /** The component whose value has the part's type; empty if this implementation does not know the type. */
    Optional<Component<?>> field(RecordPart part);
}
