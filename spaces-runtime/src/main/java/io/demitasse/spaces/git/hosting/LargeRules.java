package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;

/**
 * Which files are kept by Git LFS, by what {@code .gitattributes} say: those in the folder of a file come before those
 * above it, and of one of them the last rule.
 */
final class LargeRules {
    static final String FILE = ".gitattributes";
    private static final String FILTER = "filter";
    private static final String LFS = "lfs";

    private final Source source;
    private final Map<String, List<AttributesRule>> byFolder = new HashMap<>();

    /** Where the text of a file of rules comes from. */
    interface Source {
        Optional<String> text(String path) throws IOException;
    }

    LargeRules(Source source) {
        this.source = source;
    }

    boolean areFor(String path) throws IOException {
        int end = path.lastIndexOf('/');
        while (end >= 0) {
            Optional<Boolean> said = said(path.substring(0, end), path.substring(end + 1));
            if (said.isPresent()) {
                return said.get();
            }
            end = path.lastIndexOf('/', end - 1);
        }
        return said("", path).orElse(false);
    }

    /** Reads rules again where they are needed, if a file of them has changed. */
    void changed(String path) {
        if (path.equals(FILE) || path.endsWith("/" + FILE)) {
            byFolder.clear();
        }
    }

    /** Reads rules again where they are needed. */
    void forget() {
        byFolder.clear();
    }

    private Optional<Boolean> said(String folder, String below) throws IOException {
        List<AttributesRule> rules = rules(folder);
        for (int i = rules.size() - 1; i >= 0; i--) {
            Optional<Boolean> filter = rules.get(i).getAttributes().stream()
                    .filter(attribute -> attribute.getKey().equals(FILTER))
                    .findFirst()
                    .map(attribute ->
                            attribute.getState() == Attribute.State.CUSTOM && LFS.equals(attribute.getValue()));
            if (filter.isPresent() && rules.get(i).isMatch(below, false)) {
                return filter;
            }
        }
        return Optional.empty();
    }

    private List<AttributesRule> rules(String folder) throws IOException {
        List<AttributesRule> known = byFolder.get(folder);
        if (known != null) {
            return known;
        }
        var node = new AttributesNode();
        node.parse(RuleLines.of(
                source.text(folder.isEmpty() ? FILE : folder + "/" + FILE).orElse("")));
        byFolder.put(folder, node.getRules());
        return node.getRules();
    }

    /** A rule for a file alone. */
    static String rule(String path) {
        return pattern(path) + " filter=lfs diff=lfs merge=lfs -text\n";
    }

    /** The text of rules with more at its end. */
    static byte[] joined(String rules, String more) {
        String whole = rules.isEmpty() || rules.endsWith("\n") ? rules : rules + "\n";
        return (whole + more).getBytes(StandardCharsets.UTF_8);
    }

    private static String pattern(String path) {
        String escaped = path.replaceAll("[*?\\[]", "\\\\$0").replace(" ", "[[:space:]]");
        return escaped.startsWith("#") || escaped.startsWith("!") || escaped.startsWith("\"")
                ? "\\" + escaped
                : escaped;
    }
}
