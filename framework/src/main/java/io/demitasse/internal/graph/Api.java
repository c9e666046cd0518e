package io.demitasse.internal.graph;

import io.demitasse.error.AuthorException;
import io.demitasse.handler.ApiVisibility;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What programs know a handler by.
 *
 * @param name empty for one made of what starts it
 * @param description in one paragraph; may be empty
 * @param visibility empty for what follows from what starts it
 * @param role what it is for agents
 */
public record Api(String name, String description, Optional<ApiVisibility> visibility, McpRole role) {
    /** A handler of which the author says nothing. */
    public static final Api USUAL = new Api("", "", Optional.empty(), new McpRole.Tool());

    /** A handler that no program may call. */
    public static final Api NONE = USUAL.visibility(ApiVisibility.PRIVATE);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /**
     * The same under another name.
     *
     * @throws AuthorException if no address can hold it
     */
    public Api name(String changed) {
        if (!NAME.matcher(changed).matches()) {
            throw new AuthorException("apiName(\"" + changed
                    + "\") can't be part of an address: use up to 100 letters of a to z, digits, _ and -.");
        }
        return new Api(changed, description, visibility, role);
    }

    /** The same, described otherwise. */
    public Api description(String changed) {
        return new Api(name, changed, visibility, role);
    }

    /** The same for others. */
    public Api visibility(ApiVisibility changed) {
        return new Api(name, description, Optional.of(changed), role);
    }

    /** The same in another role. */
    public Api role(McpRole changed) {
        return new Api(name, description, visibility, changed);
    }
}
