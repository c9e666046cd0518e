package io.demitasse.internal.snippet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON as Java's own values, with the imports that they need. */
final class JavaValues {
    /** {@code Map.of} takes no more. */
    private static final int MOST_PAIRS = 10;

    /** So many digits fit into 64 bits, whichever they are. */
    private static final int LONGEST_WHOLE = 18;

    private final Set<String> imports = new TreeSet<>();
    private boolean canFail;

    void use(String type) {
        imports.add(type);
    }

    String imports() {
        return imports.stream().map(each -> "import " + each + ";\n").collect(Collectors.joining());
    }

    /** Whether making the values may throw what has to be declared. */
    boolean canFail() {
        return canFail;
    }

    String of(JsonNode value) {
        if (!isSimple(value)) {
            canFail = true;
            use("com.fasterxml.jackson.databind.ObjectMapper");
            return "new ObjectMapper().readTree(" + Quoted.inHalves(Literals.JSON.of(value)) + ")";
        }
        return switch (value.getNodeType()) {
            case ARRAY -> {
                use("java.util.List");
                yield StreamSupport.stream(value.spliterator(), false)
                        .map(this::of)
                        .collect(Collectors.joining(", ", "List.of(", ")"));
            }
            case OBJECT -> {
                use("java.util.Map");
                yield value.properties().stream()
                        .map(each -> Quoted.inHalves(each.getKey()) + ", " + of(each.getValue()))
                        .collect(Collectors.joining(", ", "Map.of(", ")"));
            }
            case NUMBER -> number(value.decimalValue());
            default -> Literals.JSON.of(value);
        };
    }

    private static String number(BigDecimal number) {
        if (!isWhole(number)) {
            return Double.toString(number.doubleValue());
        }
        long whole = number.longValueExact();
        return whole == (int) whole ? Long.toString(whole) : whole + "L";
    }

    /** Lists and maps of Java's take no null, and its literals not each number. */
    private static boolean isSimple(JsonNode value) {
        return value.size() <= MOST_PAIRS
                && (!value.isNumber() || isWhole(value.decimalValue()) || isDouble(value.decimalValue()))
                && StreamSupport.stream(value.spliterator(), false).allMatch(each -> !each.isNull() && isSimple(each));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 && number.precision() - number.scale() <= LONGEST_WHOLE;
    }

    /** Whether the nearest double is written as this number. */
    private static boolean isDouble(BigDecimal number) {
        double near = number.doubleValue();
        return Double.isFinite(near) && new BigDecimal(Double.toString(near)).compareTo(number) == 0;
    }
}
