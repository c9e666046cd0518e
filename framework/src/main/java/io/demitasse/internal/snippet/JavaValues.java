package io.demitasse.internal.snippet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON as Java's own values, with the imports that they need. */
final class JavaValues {
    /** {@code Map.of} takes no more. */
    private static final int MOST_PAIRS = 10;

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
            case NUMBER -> value.isLong() ? value.asText() + "L" : value.asText();
            default -> Literals.JSON.of(value);
        };
    }

    /** Lists and maps of Java's take no null, and a literal no number of any size. */
    private static boolean isSimple(JsonNode value) {
        return !value.isBigInteger()
                && !value.isBigDecimal()
                && value.size() <= MOST_PAIRS
                && StreamSupport.stream(value.spliterator(), false).allMatch(each -> !each.isNull() && isSimple(each));
    }
}
