package io.demitasse.spaces.cli;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.SpaceSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Options that say what the environment of a Space holds beside what every Space is given. */
final class EnvironmentOptions {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    @Option(
            names = "--variable",
            paramLabel = "NAME=VALUE",
            description = "a variable of its environment that anyone may know; may be given again for others")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(
            names = "--secret",
            paramLabel = "NAME",
            description = "a variable of its environment that nobody else may know, with the value that it has in the"
                    + " environment of this command; may be given again for others")
    private List<String> secrets = List.of();

    /**
     * The same settings with these variables and secrets.
     *
     * @param surroundings the environment of the command
     * @throws OperatorException if a name is none, or a secret is not there
     */
    SpaceSettings in(SpaceSettings settings, Map<String, String> surroundings) {
        variables.keySet().forEach(name -> check("--variable", name));
        Map<String, String> hidden = new LinkedHashMap<>();
        for (String name : secrets) {
            check("--secret", name);
            hidden.put(
                    name,
                    Optional.ofNullable(surroundings.get(name))
                            .orElseThrow(() -> new OperatorException("--secret " + name
                                    + " names no variable of this environment. Set it before: export " + name + "=…")));
        }
        return settings.environment(variables, hidden);
    }

    private static void check(String option, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new OperatorException(option + " '" + name
                    + "' is no name of a variable: use letters, digits and '_'," + " no digit first.");
        }
    }
}
