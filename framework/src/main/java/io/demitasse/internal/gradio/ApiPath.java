package io.demitasse.internal.gradio;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a request asks for, below the prefix of the protocol.
 *
 * @param segments decoded once, without empty ones at the end
 */
record ApiPath(List<String> segments) {
    static ApiPath of(Context ctx, String appPath) {
        String whole = ctx.req().getRequestURI();
        String below = whole.startsWith(appPath) ? whole.substring(appPath.length()) : whole;
        String path = below.startsWith(GradioPort.BELOW + "/") ? below.substring(GradioPort.BELOW.length() + 1) : below;
        try {
            return new ApiPath(Stream.of(path.split("/")).map(ApiPath::decoded).toList());
        } catch (IllegalArgumentException e) {
            throw Refusal.of(400, "The address of this request can't be decoded.");
        }
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String first() {
        return segments.isEmpty() ? "" : segments.get(0);
    }

    List<String> rest() {
        return segments.isEmpty() ? List.of() : segments.subList(1, segments.size());
    }

    /** The whole of it. */
    String route() {
        return String.join("/", segments);
    }

    Refusal unknown() {
        return Refusal.of(404, "Not Found");
    }
}
