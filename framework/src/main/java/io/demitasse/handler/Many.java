package io.demitasse.handler;

import io.demitasse.component.Component;
import io.demitasse.component.Input;
import io.demitasse.component.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets a function of one argument stand for one of many inputs, and a result of one value for many outputs. */
public final class Many {
    private Many() {}

    private record ManyRow(List<@Nullable Object> values, String name) implements Row {}

    /** A function of {@link Values} as one of all its inputs. */
    public static Binding inputs(Binding binding) {
        List<Input<?>> inputs = binding.inputs();
        List<Row> rows = binding.examples().rows().stream()
                .<Row>map(row -> row(row, binding.components()))
                .toList();
        return new Binding(
                inputs,
                binding.outputs(),
                binding.examples().with(rows),
                binding.streams(),
                in -> binding.validator().check(List.of(Values.of(inputs, in))),
                binding.batch().map(batch -> batch(batch, inputs)),
                (in, out, call) -> binding.body().run(List.of(Values.of(inputs, in)), out, call));
    }

    private static Row row(Row given, List<Component<?>> inputs) {
        return given.values().get(0) instanceof Values values ? new ManyRow(values.in(inputs), given.name()) : given;
    }

    /** The engine gives a list of each input; the function takes one list of values. */
    private static Batch batch(Batch batch, List<Input<?>> inputs) {
        return new Batch(batch.atMost(), columns -> {
            List<Object> calls = new ArrayList<>();
            for (int i = 0; i < columns.get(0).size(); i++) {
                int call = i;
                calls.add(Values.of(
                        inputs, columns.stream().map(column -> column.get(call)).toList()));
            }
            return batch.body().run(List.of(calls));
        });
    }

    /** A function that gives {@link Values} as one that fills those of its outputs. */
    public static Binding outputs(Binding binding) {
        Binding spread = binding.with((in, out, call) -> binding.body().run(in, new Spread(out), call));
        return binding.batch()
                .map(batch -> spread.with(new Batch(
                        batch.atMost(),
                        columns -> batch.body().run(columns).stream()
                                .map(result -> whole(result, binding.outputs()))
                                .toList())))
                .orElse(spread);
    }

    /** What a batch gives is the whole result of a call: an output without a value is cleared. */
    private static Object whole(Object result, List<Component<?>> outputs) {
        return result instanceof Values values ? (Results) () -> values.in(outputs) : result;
    }

    /** Sends each value to its output. */
    private record Spread(Emitter out) implements Emitter {
        @Override
        public void send(Object result) {
            if (result instanceof Values values) {
                values.components().forEach(output -> send(output, values.get(output)));
            } else {
                out.send(result);
            }
        }

        @Override
        public void send(Component<?> output, Object value) {
            out.send(output, value);
        }

        @Override
        public void append(Object part) {
            out.append(part);
        }

        @Override
        public void append(Component<?> output, Object part) {
            out.append(output, part);
        }

        @Override
        public void update(Update update) {
            out.update(update);
        }
    }
}
