package io.demitasse.spaces.card;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The forms that settings have. */
final class Forms {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*([smhd]?)");

    private Forms() {}

    private interface Reader<T> {
        T read(String text) throws Wrong;
    }

    private interface Writer<T> {
        String write(T value);
    }

    private record OneValue<T>(Reader<T> reader, Writer<T> writer) implements Form<T> {
        @Override
        public T read(Node node) throws Wrong {
            return reader.read(Scalars.text(node));
        }

        @Override
        public String write(T value) {
            return " " + writer.write(value);
        }
    }

    /** Any text. */
    static Form<String> text() {
        return new OneValue<>(text -> text, Scalars::written);
    }

    /** A text of that form, described by what should be given. */
    static Form<String> text(String pattern, String give) {
        Pattern compiled = Pattern.compile(pattern);
        return new OneValue<>(
                text -> {
                    if (compiled.matcher(text).matches()) {
                        return text;
                    }
                    throw new Wrong(" is " + Scalars.shown(text) + ": give " + give + ".");
                },
                Scalars::written);
    }

    /** One of the constants, in lower case. */
    static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
        return new OneValue<>(
                text -> Stream.of(type.getEnumConstants())
                        .filter(each -> name(each).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new Wrong(" is " + Scalars.shown(text) + ": give "
                                + Stream.of(type.getEnumConstants())
                                        .map(Forms::name)
                                        .collect(Collectors.joining(", ")) + ".")),
                Forms::name);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A whole number within limits. */
    static Form<Integer> number(int least, int most) {
        return new OneValue<>(
                text -> {
                    if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                        return Integer.valueOf(text);
                    }
                    throw new Wrong(
                            " is " + Scalars.shown(text) + ": give a whole number from " + least + " to " + most + ".");
                },
                String::valueOf);
    }

    /** Yes or no. */
    static Form<Boolean> flag() {
        return new OneValue<>(
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "on" -> true;
                    case "false", "no", "off" -> false;
                    default -> throw new Wrong(" is " + Scalars.shown(text) + ": give true or false.");
                },
                String::valueOf);
    }

    /** A time such as {@code 30m}; minutes where there is no unit. */
    static Form<Duration> duration() {
        return new OneValue<>(
                text -> {
                    var parts = DURATION.matcher(text);
                    if (!parts.matches()) {
                        throw new Wrong(" is " + Scalars.shown(text) + ": give a time such as 90s, 30m or 1h.");
                    }
                    long count = Long.parseLong(parts.group(1));
                    return switch (parts.group(2)) {
                        case "s" -> Duration.ofSeconds(count);
                        case "h" -> Duration.ofHours(count);
                        case "d" -> Duration.ofDays(count);
                        default -> Duration.ofMinutes(count);
                    };
                },
                time -> time.toSecondsPart() == 0 ? time.toMinutes() + "m" : time.toSeconds() + "s");
    }

    /** Several texts; one alone needs no list. */
    static Form<List<String>> list() {
        return new Form<>() {
            @Override
            public List<String> read(Node node) throws Wrong {
                if (!(node instanceof SequenceNode sequence)) {
                    return List.of(Scalars.text(node));
                }
                List<String> texts = new ArrayList<>();
                for (Node each : sequence.getValue()) {
                    texts.add(Scalars.text(each));
                }
                return List.copyOf(texts);
            }

            @Override
            public String write(List<String> value) {
                return value.isEmpty()
                        ? " []"
                        : value.stream()
                                .map(each -> "\n  - " + Scalars.written(each))
                                .collect(Collectors.joining());
            }
        };
    }

    /** Names with one of the values that each may have. */
    static Form<Map<String, String>> map(Map<String, Set<String>> allowed) {
        return new Form<>() {
            @Override
            public Map<String, String> read(Node node) throws Wrong {
                if (!(node instanceof MappingNode mapping)) {
                    throw new Wrong(" is no map: give lines such as '  name: value' below it.");
                }
                Map<String, String> values = new LinkedHashMap<>();
                for (NodeTuple each : mapping.getValue()) {
                    String name = Scalars.text(each.getKeyNode());
                    String value = Scalars.text(each.getValueNode());
                    if (!allowed.containsKey(name)) {
                        throw new Wrong(" has " + Scalars.shown(name) + ": give only "
                                + String.join(", ", allowed.keySet()) + ", in lower case.");
                    }
                    if (!allowed.get(name).contains(value)) {
                        throw new Wrong(" has " + name + ": " + Scalars.shown(value) + ": give "
                                + String.join(", ", allowed.get(name)) + ".");
                    }
                    values.put(name, value);
                }
                return Map.copyOf(values);
            }

            @Override
            public String write(Map<String, String> value) {
                return value.isEmpty()
                        ? " {}"
                        : value.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> "\n  " + each.getKey() + ": " + Scalars.written(each.getValue()))
                                .collect(Collectors.joining());
            }
        };
    }
}
