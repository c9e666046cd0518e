package io.demitasse.clients;

import io.demitasse.Launched;
import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code as a visitor copies it from the page about the API. */
final class PageCode {
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|#x(\\p{XDigit}+)|(\\w+));");

    private final String html;

    private PageCode(String html) {
        this.html = html;
    }

    static PageCode of(Launched served) throws IOException, InterruptedException {
        return new PageCode(Asker.withoutCookies(served.url()).get("_d/api").text());
    }

    /** The code of an endpoint in a language, by the name that the page has for it. */
    String of(String endpoint, String language) {
        int from = html.indexOf("id=\"call-" + endpoint + "\"");
        Matcher code = Pattern.compile(
                        "class=\"prose in in-" + language + "\">.*?<code[^>]*>(.*?)</code></pre>", Pattern.DOTALL)
                .matcher(html);
        if (from < 0 || !code.find(from)) {
            throw new AssertionError("The page has no code in " + language + " that calls /" + endpoint + ".");
        }
        return ENTITY.matcher(code.group(1).replaceAll("<[^>]*>", ""))
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(1) != null) {
            return Character.toString(Integer.parseInt(entity.group(1)));
        }
        if (entity.group(2) != null) {
            return Character.toString(Integer.parseInt(entity.group(2), 16));
        }
        return switch (entity.group(3)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "amp" -> "&";
            default -> throw new AssertionError("What is " + entity.group() + "?");
        };
    }
}
