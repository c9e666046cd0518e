package io.demitasse.spaces.proxy;

import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * For whom the proxy asks.
 *
 * @param address of the visitor; of several proxies, all of them, the visitor's first
 * @param host what was asked for, with its port
 * @param protocol {@code http} or {@code https}
 * @param prefix the beginning of the path that was taken away; empty for none
 */
record Visitor(String address, String host, String protocol, String prefix) {
    static Visitor of(Request request, String prefix) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        return new Visitor(
                Request.getRemoteAddr(request),
                host == null ? "" : host,
                request.isSecure() ? "https" : "http",
                prefix);
    }

    /** The same as a proxy in front tells it. */
    Visitor saidBy(HttpFields sent) {
        return new Visitor(
                said(sent, HttpHeader.X_FORWARDED_FOR)
                        .map(all -> all + ", " + address)
                        .orElse(address),
                said(sent, HttpHeader.X_FORWARDED_HOST).orElse(host),
                said(sent, HttpHeader.X_FORWARDED_PROTO).filter("https"::equals).orElse(protocol),
                prefix);
    }

    private static Optional<String> said(HttpFields sent, HttpHeader header) {
        return Optional.ofNullable(sent.get(header)).filter(value -> !value.isBlank());
    }

    /** Puts it into the headers for a Space, in the words of RFC 7239 and in those that came before. */
    void tell(HttpFields.Mutable headers) {
        headers.put(HttpHeader.X_FORWARDED_FOR, address);
        headers.put(HttpHeader.X_FORWARDED_PROTO, protocol);
        if (!host.isEmpty()) {
            headers.put(HttpHeader.X_FORWARDED_HOST, host);
        }
        if (!prefix.isEmpty()) {
            headers.put("X-Forwarded-Prefix", prefix);
        }
        headers.put(HttpHeader.FORWARDED, forwarded());
    }

    private String forwarded() {
        var text = new StringBuilder();
        for (String each : address.split(", *", -1)) {
            text.append(text.isEmpty() ? "" : ", ").append("for=").append(quoted(each));
        }
        text.append(";proto=").append(protocol);
        return host.isEmpty()
                ? text.toString()
                : text.append(";host=").append(quoted(host)).toString();
    }

    private static String quoted(String value) {
        String plain = value.indexOf(':') >= 0 && !value.startsWith("[") && value.indexOf(':') != value.lastIndexOf(':')
                ? "[" + value + "]"
                : value;
        return HttpField.PARAMETER_TOKENIZER.quote(plain);
    }
}
