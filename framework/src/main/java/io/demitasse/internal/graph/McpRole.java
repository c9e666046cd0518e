package io.demitasse.internal.graph;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a handler is for agents that speak the Model Context Protocol. */
public sealed interface McpRole {
    /** Agents call it. */
    record Tool() implements McpRole {}

    /** People choose it; it gives a text to begin with. */
    record Prompt() implements McpRole {}

    /**
     * Agents read it.
     *
     * @param uri its address, with the names of inputs in braces
     * @param variables those names, in their order
     * @param type its media type
     */
    record Resource(String uri, List<String> variables, String type) implements McpRole {
        private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z_]\\w*)}");
        private static final Pattern ADDRESS =
                Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?=.)([^\\s{}]|" + VARIABLE + ")*");
        private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,80}");

        /**
         * The resource at an address.
         *
         * @throws io.demitasse.error.AuthorException if it is none, or if the type is none
         */
        public static Resource of(String uri, String type) {
            List<String> variables = VARIABLE.matcher(uri)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            if (!ADDRESS.matcher(uri).matches() || variables.stream().distinct().count() < variables.size()) {
                throw Mistakes.noResource(uri);
            }
            if (!TYPE.matcher(type).matches()) {
                throw Mistakes.noMediaType(type);
            }
            return new Resource(uri, variables, type);
        }
    }
}
