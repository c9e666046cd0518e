package io.demitasse.component;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;

import j2html.tags.UnescapedText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown as HTML that is safe to show: GitHub's tables, strike-through, task lists and bare links; no script, no
 * style.
 */
public final class Markup {
    static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(CodeMarkup::new)
            .build();
    private static final Pattern NO_DATA = Pattern.compile("(?i)(?!data:).*");
    private static final Pattern NO_FOREIGN_HOST = Pattern.compile("(?i)(?!https?:|mailto:|[/\\\\]{2}).*");
    private static final Pattern LANGUAGE = Pattern.compile("language-[\\w+#-]{1,30}");
    private static final Pattern NO_HEAD = Pattern.compile("<th(?: align=\"\\w+\")?></th>");
    private static final Pattern TOKEN = Pattern.compile("code-(?:comment|string|number|keyword)");
    private static final Pattern CODE = Pattern.compile("<pre><code(?: class=\"language-([^\"]+)\")?>");
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "kbd",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img",
                    "details",
                    "summary",
                    "input",
                    "span",
                    "div")
            .allowUrlProtocols("https", "http", "mailto", "data")
            .allowAttributes("href")
            .matching(NO_DATA)
            .onElements("a")
            .allowAttributes("src")
            .matching(NO_FOREIGN_HOST)
            .onElements("img")
            .allowAttributes("alt", "title", "width", "height")
            .onElements("img")
            .allowAttributes("align")
            .onElements("th", "td")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("open")
            .onElements("details")
            .allowAttributes("checked", "disabled")
            .onElements("input")
            .allowAttributes("type")
            .matching(false, "checkbox")
            .onElements("input")
            .allowAttributes("class")
            .matching(LANGUAGE)
            .onElements("code")
            .allowAttributes("class")
            .matching(TOKEN)
            .onElements("span")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private Markup() {}

    /** Markdown as blocks: paragraphs, lists, tables. */
    public static UnescapedText markdown(String markdown) {
        return new UnescapedText(safe(RENDERER.render(PARSER.parse(markdown))));
    }

    /** Markdown as blocks, with a head above each block of code that names its language and copies it. */
    public static UnescapedText markdown(String markdown, Texts texts) {
        return new UnescapedText(html("", markdown, texts));
    }

    /** The HTML of a part of a text, with the link definitions that came before it. */
    static String html(String definitions, String markdown, Texts texts) {
        return markdown.isEmpty()
                ? ""
                : withHeads(safe(RENDERER.render(PARSER.parse(definitions + "\n" + markdown))), texts);
    }

    /** A corner of a table without words heads nothing. */
    private static String safe(String html) {
        return NO_HEAD.matcher(SAFE.sanitize(html)).replaceAll("<td></td>");
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
        return TextContentRenderer.builder().build().render(PARSER.parse(markdown));
    }

    /** Markdown of one line, without the paragraph around it. */
    public static UnescapedText line(String markdown) {
        String html = markdown(markdown).toString().strip();
        boolean onlyParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return new UnescapedText(onlyParagraph ? html.substring(3, html.length() - 4) : html);
    }
}
