package io.demitasse.components.form;

import io.demitasse.component.Component;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.VisitorException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * A record and the components that its parts are entered with, in the same order.
 *
 * @param <R> the record
 */
record RecordShape<R>(Class<R> type, List<Component<?>> fields) {
    /** The name of a part on the wire. */
    String name(int part) {
        return type.getRecordComponents()[part].getName();
    }

    /** What a record holds in a part. */
    Object get(R value, int part) {
        RecordComponent component = type.getRecordComponents()[part];
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Could not read " + component.getName() + " of " + value, e);
        }
    }

    /**
     * The record of these parts.
     *
     * @throws VisitorException if the record's own constructor refuses them
     */
    R of(List<Object> parts) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof VisitorException refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw Wire.refuse("form.refused", String.valueOf(refusal.getMessage()));
            }
            throw new IllegalStateException("Could not make a " + type.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Could not make a " + type.getName(), e);
        }
    }
}
