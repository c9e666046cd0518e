package io.demitasse;

import io.demitasse.component.Component;
import io.demitasse.component.RecordFields;
import io.demitasse.component.RecordPart;
import io.demitasse.error.AuthorException;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Results;
import io.demitasse.handler.Row;
import io.demitasse.wiring.Fn1;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Makes of two records and a function between them what javac makes of components: inputs, outputs, a body. */
final class RecordBinding {
    private RecordBinding() {}

    static <I extends Record, O extends Record> Binding of(
            Class<I> in, Class<O> out, Fn1<I, O> function, List<I> examples) {
        List<Component<?>> inputs = components(in, false);
        List<Component<?>> outputs = components(out, true);
        List<Row> rows = examples.stream().<Row>map(RecordBinding::row).toList();
        return new Binding(List.copyOf(inputs), outputs, rows, false, (values, emitter, call) -> {
            O result = function.apply(record(in, values));
            emitter.send((Results) () -> values(result));
        });
    }

    private static Row row(Record example) {
        List<Object> values = new ArrayList<>();
        values(example).forEach(value -> values.add(java.util.Objects.requireNonNull(value)));
        return () -> values;
    }

    private static List<Component<?>> components(Class<? extends Record> type, boolean output) {
        List<Component<?>> all = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            all.add(component(type, RecordPart.of(part, output)));
        }
        return all;
    }

    private static Component<?> component(Class<?> type, RecordPart part) {
        for (RecordFields fields : ServiceLoader.load(RecordFields.class, RecordFields.class.getClassLoader())) {
            Optional<Component<?>> found = fields.field(part);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AuthorException("The record " + type.getSimpleName() + " has a component of type "
                + part.type().getTypeName() + ", which no field can show. Use text, numbers, boolean, an enum, a file,"
                + " a record of these or a list of them, or provide a RecordFields service.");
    }

    private static <I extends Record> I record(Class<I> type, List<Object> values) throws Exception {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<I> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            // What the record's own constructor refuses is the author's exception, not one of reflection.
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static List<@Nullable Object> values(Record result) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent part : result.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                values.add(part.getAccessor().invoke(result));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Could not read " + part.getName() + " of " + result, e);
            }
        }
        return values;
    }
}
