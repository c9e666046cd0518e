package io.demitasse.spaces.proxy;

import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the proxy itself has to say: a page for people, JSON for programs. Neither needs a script. */
final class Notices {
    private static final String STYLE = """
            :root{color-scheme:light dark;--canvas:#faf8f5;--text:#221a14;--muted:#6b5d52}
            @media(prefers-color-scheme:dark){:root{--canvas:#17120e;--text:#f3ece4;--muted:#b7a899}}
            body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--canvas);\
            color:var(--text);font:16px/1.5 system-ui,sans-serif}
            main{max-width:36rem;padding:24px}h1{font-size:28px;line-height:1.2;margin:0 0 12px}p{margin:0;\
            color:var(--muted);white-space:pre-line;overflow-wrap:anywhere}""";
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + "sha256-" + hash(STYLE) + "'";

    /** Whether a person waits for the answer, who reads a page. */
    static boolean isForPerson(Request request) {
        String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
        return accepted != null && accepted.contains("text/html");
    }

    void write(Request request, Response response, Callback callback, Route.Answer answer) {
        boolean person = isForPerson(request);
        response.setStatus(answer.status());
        var headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, person ? "text/html; charset=utf-8" : "application/json");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        answer.again().ifPresent(after -> {
            headers.put(HttpHeader.RETRY_AFTER, seconds(after));
            if (person) {
                headers.put("Refresh", Long.toString(seconds(after)));
            }
        });
        if (person) {
            headers.put("Content-Security-Policy", POLICY);
        }
        byte[] bytes = (person ? page(answer) : json(answer)).getBytes(StandardCharsets.UTF_8);
        headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(HttpMethod.HEAD.is(request.getMethod()) ? new byte[0] : bytes), callback);
    }

    private static long seconds(Duration after) {
        return Math.max(1, after.toSeconds());
    }

    private static String page(Route.Answer answer) {
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                title(answer.title()),
                                style(rawHtml(STYLE))),
                        body(main(h1(answer.title()), p(answer.text()))))
                .withLang("en"));
    }

    private static String json(Route.Answer answer) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("error", answer.title() + ". " + answer.text())
                .toString();
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
