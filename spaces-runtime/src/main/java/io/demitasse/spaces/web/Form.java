package io.demitasse.spaces.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form that a page of this hub has sent: 20 at most, in 16 KB unless more is said. */
final class Form {
    private static final int LONGEST = 16 << 10;
    /** Each byte of a text may become three. */
    private static final int LONGEST_OF_FILE = LONGEST + 3 * PlainText.LONGEST;

    private static final int MOST_FIELDS = 20;
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * The form of a request.
     *
     * @throws PageException if it is too large, no form, or not from a page of this hub
     */
    static Form of(Context context) throws IOException {
        return of(context, LONGEST);
    }

    /** The same with a field that may have in it what a file that is shown as text may. */
    static Form ofFile(Context context) throws IOException {
        return of(context, LONGEST_OF_FILE);
    }

    /** The same of one with as many bytes as that. */
    static Form of(Context context, int longest) throws IOException {
        SameSite.check(context);
        byte[] body;
        try (InputStream in = context.bodyInputStream()) {
            body = in.readNBytes(longest + 1);
        }
        if (body.length > longest) {
            throw new PageException(
                    413,
                    "This form is too large",
                    "A form may have " + longest + " bytes. Write less, and send it again.");
        }
        if (body.length > 0 && !String.valueOf(context.contentType()).startsWith(TYPE)) {
            throw broken();
        }
        return new Form(fields(new String(body, StandardCharsets.UTF_8)));
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        String[] pairs = body.isEmpty() ? new String[0] : body.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw broken();
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw broken();
            }
            fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private static PageException broken() {
        return new PageException(
                400, "This form can't be read", "Open the page again and fill in its form as it is there.");
    }

    /** What was written into a field; empty if there is none of that name. */
    String get(String field) {
        return fields.getOrDefault(field, "");
    }
}
