package io.demitasse.component;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;

import j2html.tags.UnescapedText;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown as HTML that is safe to show: GitHub's tables, strike-through, task lists and bare links; formulas between
 * {@code $…$}, {@code \(…\)}, {@code $$…$$} and {@code \[…\]} as MathML; no script, no style.
 */
public final class Markup {
    /** Words and sentences of one line, in which nothing can mean anything in Markdown or HTML. */
    private static final Pattern WORDS =
            Pattern.compile("\\p{L}[\\p{L}\\p{N} ,;!?’“”…]*(?:\\. [\\p{L}\\p{N} ,;!?’“”…]+)*\\.?");

    private static final Pattern CODE = Pattern.compile("<pre><code(?: class=\"language-([^\"]+)\")?>");

    private Markup() {}

    /** Markdown as blocks: paragraphs, lists, tables. */
    public static UnescapedText markdown(String markdown) {
        return new UnescapedText(
                WORDS.matcher(markdown).matches() ? "<p>" + markdown.strip() + "</p>\n" : SafeMarkdown.html(markdown));
    }

    /** Markdown as blocks, with a head above each block of code that names its language and copies it. */
    public static UnescapedText markdown(String markdown, Texts texts) {
        return new UnescapedText(html("", markdown, texts));
    }

    /** The HTML of a part of a text, with the link definitions that came before it. */
    static String html(String definitions, String markdown, Texts texts) {
        return markdown.isEmpty() ? "" : withHeads(SafeMarkdown.html(definitions + "\n" + markdown), texts);
    }

    /** The tags of code stand in safe HTML as they are only where they are tags. */
    private static String withHeads(String html, Texts texts) {
        return CODE.matcher(html).replaceAll(code -> Matcher.quoteReplacement(head(code, texts)));
    }

    private static String head(MatchResult code, Texts texts) {
        String language = code.group(1) == null ? "" : code.group(1);
        var copy = button(texts.text("code.copy"))
                .withType("button")
                .withClasses("code-copy", "needs-script")
                .attr("data-done", texts.text("code.copied"));
        String tag = code.group().replaceFirst("<pre>", "<pre tabindex=\"0\">");
        return div(span(rawHtml(language)).withClass("code-language"), copy)
                        .withClass("code-head")
                        .render()
                + tag;
    }

    /** The words of Markdown, without any markup. */
    public static String plain(String markdown) {
        return WORDS.matcher(markdown).matches() ? markdown.strip() : SafeMarkdown.plain(markdown);
    }

    /** Markdown of one line, without the paragraph around it. */
    public static UnescapedText line(String markdown) {
        String html = markdown(markdown).toString().strip();
        boolean onlyParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return new UnescapedText(onlyParagraph ? html.substring(3, html.length() - 4) : html);
    }
}
