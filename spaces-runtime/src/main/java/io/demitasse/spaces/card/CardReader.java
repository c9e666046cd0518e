package io.demitasse.spaces.card;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads the card of a README. Whatever a README holds, this ends soon and creates nothing but texts and numbers. */
public final class CardReader {
    private static final Map<String, Setting<?>> SETTINGS =
            Setting.ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::name, Function.identity()));

    private final List<CardProblem> problems = new ArrayList<>();
    private final List<CardProblem> warnings = new ArrayList<>();
    private final FrontMatter matter;

    private CardReader(FrontMatter matter) {
        this.matter = matter;
    }

    /** Reads the card at the top of a README. */
    public static CardReading read(String readme) {
        try {
            return new CardReader(FrontMatter.of(readme)).read();
        } catch (FrontMatter.Missing e) {
            return new CardReading.Invalid(e.problems(), List.of());
        }
    }

    private CardReading read() {
        try {
            Card card = card();
            return problems.isEmpty()
                    ? new CardReading.Valid(card, matter.body(), List.copyOf(warnings))
                    : new CardReading.Invalid(List.copyOf(problems), List.copyOf(warnings));
        } catch (MarkedYAMLException e) {
            String tabs = String.valueOf(e.getProblem()).contains("TAB") ? " Indent with spaces." : "";
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            return invalid(line, "This is no YAML: " + e.getProblem() + "." + tabs);
        } catch (YAMLException e) {
            return invalid(0, "This is no YAML: " + e.getMessage() + ".");
        }
    }

    private CardReading invalid(int line, String message) {
        return new CardReading.Invalid(
                List.of(new CardProblem(line + FrontMatter.FIRST_LINE, message)), List.copyOf(warnings));
    }

    private Card card() {
        Optional<CardProblem> alias = alias();
        if (alias.isPresent()) {
            problems.add(alias.get());
            return Card.empty();
        }
        Node root = BoundedYaml.yaml().compose(new StringReader(matter.yaml()));
        Card card = Card.empty();
        if (root instanceof MappingNode mapping && mapping.getFlowStyle() != DumperOptions.FlowStyle.FLOW) {
            Set<String> seen = new HashSet<>();
            List<NodeTuple> tuples = mapping.getValue();
            for (int i = 0; i < tuples.size(); i++) {
                int end = i + 1 < tuples.size() ? line(tuples.get(i + 1).getKeyNode()) : Integer.MAX_VALUE;
                card = take(card, tuples.get(i), end, seen);
            }
        } else if (root != null) {
            problem(root, "The card is no list of settings: write each on a line of its own, such as sdk: demitasse.");
        }
        if (card.get(Setting.SDK).isEmpty() && problems.isEmpty()) {
            problems.add(new CardProblem(
                    FrontMatter.FIRST_LINE,
                    "The card has no sdk: add sdk: demitasse for Java, docker, gradio for Python, or static."));
        }
        return card;
    }

    private Optional<CardProblem> alias() {
        return BoundedYaml.alias(matter.yaml())
                .map(line -> new CardProblem(
                        line + FrontMatter.FIRST_LINE, "An alias (*) is not for cards: write the value itself."));
    }

    private Card take(Card card, NodeTuple tuple, int end, Set<String> seen) {
        String name;
        try {
            name = Scalars.text(tuple.getKeyNode());
        } catch (Wrong e) {
            problem(tuple.getKeyNode(), "The name of a setting is a list or a map: write name: value.");
            return card;
        }
        if (!seen.add(name)) {
            problem(tuple.getKeyNode(), Scalars.shown(name) + " is set twice: keep one of the lines.");
            return card;
        }
        if (Scalars.isNull(tuple.getValueNode())) {
            return card;
        }
        Setting<?> setting = SETTINGS.get(name);
        if (setting == null) {
            warnings.add(new CardProblem(
                    line(tuple.getKeyNode()) + FrontMatter.FIRST_LINE,
                    Scalars.shown(name) + " is no setting that is known, and changes nothing." + meant(name)));
            return card.keeping(name, lines(line(tuple.getKeyNode()), end));
        }
        return value(card, setting, tuple.getValueNode());
    }

    private <T> Card value(Card card, Setting<T> setting, Node node) {
        try {
            return card.with(setting, setting.form().read(node));
        } catch (Wrong e) {
            problem(node, setting.name() + e.getMessage());
            return card;
        }
    }

    /** A known name that differs only in case and the marks between words. */
    private static String meant(String name) {
        return SETTINGS.keySet().stream()
                .filter(known -> plain(known).equals(plain(name)))
                .findFirst()
                .map(known -> " Write " + known + ".")
                .orElse("");
    }

    private static String plain(String name) {
        return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }

    private String lines(int from, int to) {
        return matter.yaml()
                .lines()
                .skip(from)
                .limit((long) to - from)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private void problem(Node node, String message) {
        problems.add(new CardProblem(line(node) + FrontMatter.FIRST_LINE, message));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine();
    }
}
