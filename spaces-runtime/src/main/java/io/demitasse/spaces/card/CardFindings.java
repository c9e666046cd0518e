package io.demitasse.spaces.card;

import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What is to be said of a card before it is committed.
 *
 * @param problems for which it is refused
 * @param warnings that change nothing
 */
public record CardFindings(List<CardProblem> problems, List<CardProblem> warnings) {
    private static final String INDEX = "model-index";

    /** Of the README of a Space. */
    public static CardFindings ofSpace(String readme) {
        CardReading reading = CardReader.read(readme);
        return reading instanceof CardReading.Invalid invalid
                ? new CardFindings(invalid.problems(), invalid.warnings())
                : new CardFindings(List.of(), ((CardReading.Valid) reading).warnings());
    }

    /** Of the README of a model or a dataset, which may have any settings, or none. */
    public static CardFindings ofFiles(String readme) {
        // Blank lines may come before it.
        int blank = (int) readme.lines().takeWhile(String::isBlank).count();
        int first = blank + FrontMatter.FIRST_LINE;
        try {
            String yaml = FrontMatter.of(readme.stripLeading()).yaml();
            return BoundedYaml.yaml().compose(new StringReader(yaml)) instanceof MappingNode mapping
                    ? ofSettings(mapping, first)
                    : new CardFindings(List.of(), List.of(new CardProblem(first, "The card has no settings.")));
        } catch (FrontMatter.Missing e) {
            return new CardFindings(
                    List.of(),
                    List.of(new CardProblem(
                            1,
                            "README.md has no card: settings between two lines of --- at its top, such as license: mit,"
                                    + " by which it is found.")));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            return refused(line + first, "This is no YAML: " + e.getProblem() + ".");
        } catch (YAMLException e) {
            return refused(first, "This is no YAML: " + e.getMessage() + ".");
        }
    }

    private static CardFindings ofSettings(MappingNode settings, int first) {
        for (NodeTuple setting : settings.getValue()) {
            Node value = setting.getValueNode();
            if (setting.getKeyNode() instanceof ScalarNode name
                    && name.getValue().equals(INDEX)
                    && !(value instanceof SequenceNode)) {
                return refused(
                        value.getStartMark().getLine() + first,
                        "\"" + INDEX + "\" has to be a list of models, each with a name and results.");
            }
        }
        return new CardFindings(List.of(), List.of());
    }

    private static CardFindings refused(int line, String message) {
        return new CardFindings(List.of(new CardProblem(line, message)), List.of());
    }
}
