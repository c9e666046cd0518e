package io.demitasse.internal.gradio;

import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Refusal;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a request asks for, below the prefix of the protocol.
 *
 * @param segments decoded once, without empty ones at the end
 * @param file the path of a file, decoded once; empty if none is asked for
 */
record ApiPath(List<String> segments, String file) {
    private static final Set<String> NAMED = Set.of("run", "api", "call", "heartbeat");

    static ApiPath of(Context ctx, String appPath) {
        String whole = ctx.req().getRequestURI();
        String below = whole.startsWith(appPath) ? whole.substring(appPath.length()) : whole;
        String prefix = Caller.PREFIX + "/";
        return of(below.startsWith(prefix) ? below.substring(prefix.length()) : below);
    }

    static ApiPath of(String path) {
        try {
            if (path.startsWith("file=") || path.startsWith("file/")) {
                return new ApiPath(List.of("file"), decoded(path.substring("file=".length())));
            }
            return new ApiPath(Stream.of(path.split("/")).map(ApiPath::decoded).toList(), "");
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, "The address of this request can't be decoded.");
        }
    }

    /** A plus is a plus here, as nowhere in forms. */
    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String last() {
        return segments.get(segments.size() - 1);
    }

    /** The segments with a star for each that is a name, as in {@code call/v2/*}. */
    String shape() {
        if (segments.isEmpty() || !NAMED.contains(segments.get(0))) {
            return String.join("/", segments);
        }
        boolean second = segments.size() > 2
                && segments.get(0).equals("call")
                && segments.get(1).equals("v2");
        int known = second ? 2 : 1;
        return String.join("/", segments.subList(0, known)) + "/*".repeat(segments.size() - known);
    }

    Refusal unknown() {
        return Refusal.of(404, "Not Found");
    }
}
