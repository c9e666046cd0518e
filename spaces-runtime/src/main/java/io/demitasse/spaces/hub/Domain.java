package io.demitasse.spaces.hub;

import io.demitasse.error.OperatorException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Below which each Space of a hub has a name of its own.
 *
 * @param scheme by which browsers reach it; empty for the one by which they reach the hub
 * @param name such as {@code apps.hub.example}, in lower case
 * @param port by which browsers reach it; empty for the usual one of the scheme
 */
public record Domain(Optional<String> scheme, String name, Optional<Integer> port) {
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(?:(https?)://)?(" + LABEL + "(?:\\." + LABEL + ")*)(?::([1-9][0-9]{0,4}))?");
    private static final int HIGHEST_PORT = 65_535;

    /**
     * The one that is written so, such as {@code https://apps.hub.example} or {@code localhost:7881}.
     *
     * @throws OperatorException if none is
     */
    public static Domain parse(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches() || (form.group(3) != null && Integer.parseInt(form.group(3)) > HIGHEST_PORT)) {
            throw new OperatorException("'" + text + "' is no domain that names can be below. Write it as"
                    + " apps.hub.example, or with how browsers reach it as https://apps.hub.example:8443.");
        }
        return new Domain(
                Optional.ofNullable(form.group(1)),
                form.group(2),
                Optional.ofNullable(form.group(3)).map(Integer::valueOf));
    }

    /** The name with a label below it, and with the port. */
    String host(String label) {
        return label + "." + name + port.map(number -> ":" + number).orElse("");
    }

    /**
     * Its address, without a slash at the end.
     *
     * @param asked the scheme by which the hub was asked
     */
    String address(String asked, String label) {
        return scheme.orElse(asked) + "://" + host(label);
    }
}
