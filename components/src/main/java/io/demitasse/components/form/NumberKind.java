package io.demitasse.components.form;

import io.demitasse.component.Component;
import io.demitasse.components.number.NumberBox;
import io.demitasse.components.slider.Slider;
import io.demitasse.form.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A type of number that a record may have.
 *
 * @param whole whether it has no fractions
 * @param limit the largest number it holds, taken as the smallest one's distance from 0 too
 */
record NumberKind(List<Class<?>> types, boolean whole, double limit, DoubleFunction<Number> from) {
    /** Beyond it not every whole number has a double of its own. */
    private static final double EXACT = 9_007_199_254_740_991.0;

    private static final List<NumberKind> ALL = List.of(
            new NumberKind(List.of(double.class, Double.class, Number.class), false, Double.MAX_VALUE, n -> n),
            new NumberKind(List.of(int.class, Integer.class), true, Integer.MAX_VALUE, n -> (int) n),
            new NumberKind(List.of(long.class, Long.class), true, EXACT, n -> (long) n),
            new NumberKind(List.of(float.class, Float.class), false, Float.MAX_VALUE, n -> (float) n),
            new NumberKind(List.of(short.class, Short.class), true, Short.MAX_VALUE, n -> (short) n),
            new NumberKind(List.of(byte.class, Byte.class), true, Byte.MAX_VALUE, n -> (byte) n),
            new NumberKind(List.of(BigDecimal.class), false, Double.MAX_VALUE, BigDecimal::valueOf),
            new NumberKind(
                    List.of(BigInteger.class),
                    true,
                    EXACT,
                    n -> BigDecimal.valueOf(n).toBigInteger()));

    static Optional<NumberKind> of(Class<?> type) {
        return ALL.stream().filter(kind -> kind.types().contains(type)).findFirst();
    }

    /** The field: a slider if there is a range, else a number box. */
    Component<?> field(String label, @Nullable Range range) {
        return range == null
                ? convert(whole ? NumberBox.of(label).integer().min(-limit).max(limit) : NumberBox.of(label))
                : convert(slider(label, range));
    }

    private Slider slider(String label, Range range) {
        Slider slider = Slider.of(label, range.min(), range.max());
        if (range.step() > 0) {
            return slider.step(range.step());
        }
        return slider.step(whole ? 1 : (range.max() - range.min()) / 100);
    }

    private Component<?> convert(Component<Double> field) {
        return types.contains(Double.class)
                ? field
                : Converted.<Double, Number>of(field, from::apply, Number::doubleValue);
    }
}
