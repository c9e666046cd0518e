package io.demitasse.spaces.card;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;

/** Reads YAML of strangers so that it ends soon and creates nothing but plain values. */
final class BoundedYaml {
    private static final int DEEPEST = 10;

    private BoundedYaml() {}

    static Yaml yaml() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(options));
    }

    /** The line, from 0 on, of the first alias. Aliases make small files large, and nothing in a card needs them. */
    static Optional<Integer> alias(String yaml) {
        for (Event event : yaml().parse(new StringReader(yaml))) {
            if (event instanceof AliasEvent) {
                return Optional.of(event.getStartMark().getLine());
            }
        }
        return Optional.empty();
    }
}
