package io.demitasse.internal.page;

import static j2html.TagCreator.aside;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;

import io.demitasse.component.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.CodeTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws Java source with its comments, strings, keywords and annotations set apart. */
final class SourceView {
    private static final Pattern TOKEN = Pattern.compile("(?<comment>//.*|/\\*[\\s\\S]*?\\*/)"
            + "|(?<string>\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+')"
            + "|(?<keyword>\\b(?:abstract|boolean|break|case|catch|class|continue|default|double|else|enum|extends|final"
            + "|finally|for|if|implements|import|instanceof|int|interface|long|new|package|private|protected|public"
            + "|record|return|static|switch|this|throw|throws|try|var|void|while|yield)\\b)"
            + "|(?<annotation>@\\w+)");

    private SourceView() {}

    static DomContent panel(String source, Texts texts) {
        var panel = details(
                        summary(texts.text("source.title")),
                        pre(highlight(source)).attr("tabindex", "0"))
                .attr("open", "");
        return aside(panel).withClass("source").withId("source").attr("aria-label", texts.text("source.title"));
    }

    static CodeTag highlight(String source) {
        var code = code();
        Matcher token = TOKEN.matcher(source);
        int from = 0;
        while (token.find()) {
            code.withText(source.substring(from, token.start()))
                    .with(span(token.group()).withClass("code-" + kind(token)));
            from = token.end();
        }
        return code.withText(source.substring(from));
    }

    private static String kind(Matcher token) {
        for (String kind : new String[] {"comment", "string", "keyword"}) {
            if (token.group(kind) != null) {
                return kind;
            }
        }
        return "annotation";
    }
}
