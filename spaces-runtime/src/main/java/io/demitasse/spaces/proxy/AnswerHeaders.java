package io.demitasse.spaces.proxy;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** What a visitor is told of a Space's answer: all but what concerns the connection, or would reach other Spaces. */
final class AnswerHeaders {
    private final ProxySettings settings;

    AnswerHeaders(ProxySettings settings) {
        this.settings = settings;
    }

    /** Adds what the Space says, but for the date, which the proxy's server has said. */
    void copy(HttpFields said, HttpFields.Mutable answer) {
        Set<String> named = RequestHeaders.named(said);
        for (HttpField field : said) {
            if (field.getHeader() != HttpHeader.DATE && !RequestHeaders.isOfConnection(field, named)) {
                forVisitor(field).ifPresent(answer::add);
            }
        }
    }

    private Optional<HttpField> forVisitor(HttpField field) {
        if (field.getHeader() != HttpHeader.SET_COOKIE || field.getValue() == null) {
            return Optional.of(field);
        }
        String cookie = field.getValue();
        return settings.isOwnCookie(RequestHeaders.cookieName(cookie))
                ? Optional.empty()
                : Optional.of(new HttpField(HttpHeader.SET_COOKIE, forThisHost(cookie)));
    }

    /** A cookie for a whole domain would be sent to every Space below it, and could pass for theirs. */
    private static String forThisHost(String cookie) {
        return Stream.of(cookie.split(";"))
                .filter(part -> !part.strip().toLowerCase(Locale.ROOT).startsWith("domain="))
                .collect(joining(";"));
    }
}
