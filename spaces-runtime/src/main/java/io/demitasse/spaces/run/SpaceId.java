package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a Space, as the Hub has them: {@code ann/greeter}.
 *
 * @param owner who it belongs to
 * @param name of the repository
 */
public record SpaceId(String owner, String name) {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,94}[A-Za-z0-9_])?");
    private static final int LABEL = 63;
    private static final int HASH = 8;

    /** @throws OperatorException if one of the parts is no name */
    public SpaceId {
        for (String part : new String[] {owner, name}) {
            if (!isName(part)) {
                throw new OperatorException("'" + part + "' can't name a Space: use up to 96 letters, digits, '-', '_'"
                        + " and '.', with a letter, digit or '_' at both ends and no '--' or '..'.");
            }
        }
    }

    private static boolean isName(String part) {
        return PART.matcher(part).matches() && !part.contains("..") && !part.contains("--");
    }

    /** That name, unless there can be none such. */
    static Optional<SpaceId> find(String owner, String name) {
        return isName(owner) && isName(name) ? Optional.of(new SpaceId(owner, name)) : Optional.empty();
    }

    /**
     * The label below a hub's domain: {@code ann-greeter}; what can't be one as it is ends with a hash of the whole.
     */
    public String label() {
        String plain = this.toString().toLowerCase(Locale.ROOT).replaceAll("[/_.]", "-");
        if (plain.length() <= LABEL && plain.matches("[^-].*[^-]")) {
            return plain;
        }
        String hash = String.format(Locale.ROOT, "%08x", plain.hashCode());
        String start = plain.substring(0, Math.min(plain.length(), LABEL - HASH - 1));
        return start.replaceAll("^-+|-+$", "") + "-" + hash;
    }

    /** The beginning of the path that leads to it on every host of a runtime: {@code /apps/ann/greeter}. */
    public String path() {
        return "/apps/" + this;
    }

    /** A name for a folder, which no other Space has. */
    String folder() {
        return owner + "--" + name;
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
