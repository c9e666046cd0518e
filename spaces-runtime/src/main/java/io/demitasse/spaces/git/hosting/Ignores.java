package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.util.function.Predicate;
import org.eclipse.jgit.ignore.IgnoreNode;

/** The rules of a {@code .gitignore} in the root of a repository: which files are ignored. */
record Ignores(IgnoreNode rules) implements Predicate<String> {
    static Ignores of(String text) throws IOException {
        var rules = new IgnoreNode();
        rules.parse(RuleLines.of(text));
        return new Ignores(rules);
    }

    /** Whether a file is ignored, itself or with a folder that it is in. */
    @Override
    public boolean test(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (Boolean.TRUE.equals(rules.checkIgnored(path.substring(0, slash), true))) {
                return true;
            }
        }
        return Boolean.TRUE.equals(rules.checkIgnored(path, false));
    }
}
