package io.demitasse.spaces.proxy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a router is told of a request.
 *
 * @param host the name that was asked for, in lower case and without a port; empty if there was none
 * @param port the port of the proxy that it came to
 * @param path as it was sent, without what follows a question mark; it has no segment {@code .} or {@code ..}
 * @param person whether somebody waits for a page, not a program for an answer
 * @param said what else it says
 */
public record Asked(String host, int port, String path, boolean person, Said said) {
    /** What else a request says. */
    public interface Said {
        /** Nothing. */
        Said NOTHING = new Said() {
            @Override
            public Optional<String> header(String name) {
                return Optional.empty();
            }

            @Override
            public String query() {
                return "";
            }
        };

        /** The first header of that name, in any case. */
        Optional<String> header(String name);

        /** What follows the question mark, as it was sent. */
        String query();
    }

    /** A request that says nothing else. */
    public Asked(String host, int port, String path, boolean person) {
        this(host, port, path, person, Said.NOTHING);
    }

    /** The same with the host in lower case. */
    public Asked {
        host = host.toLowerCase(Locale.ROOT);
    }

    /**
     * The one label before a host's name: {@code ann-demo} of {@code ann-demo.hub.example} below {@code hub.example}.
     */
    public Optional<String> below(String base) {
        if (!host.endsWith("." + base)) {
            return Optional.empty();
        }
        String label = host.substring(0, host.length() - base.length() - 1);
        return label.isEmpty() || label.indexOf('.') >= 0 ? Optional.empty() : Optional.of(label);
    }

    /** The cookie of that name. */
    public Optional<String> cookie(String name) {
        return said.header("Cookie").stream()
                .flatMap(line -> Stream.of(line.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst();
    }

    /** The value of that name in the query, if it is one of letters, digits and signs that need no escape. */
    public Optional<String> parameter(String name) {
        return Stream.of(said.query().split("&", -1))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst();
    }

    /** Whether the path is that prefix, such as {@code /demo}, or below it. */
    public boolean under(String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
