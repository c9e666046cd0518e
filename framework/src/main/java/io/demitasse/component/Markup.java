package io.demitasse.component;

import j2html.tags.UnescapedText;
import java.util.List;
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
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern NO_DATA = Pattern.compile("(?i)(?!data:).*");
    private static final Pattern NO_FOREIGN_HOST = Pattern.compile("(?i)(?!https?:|mailto:|[/\\\\]{2}).*");
    private static final Pattern LANGUAGE = Pattern.compile("language-[\\w+#-]{1,30}");
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
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private Markup() {}

    /** Markdown as blocks: paragraphs, lists, tables. */
    public static UnescapedText markdown(String markdown) {
        return new UnescapedText(SAFE.sanitize(RENDERER.render(PARSER.parse(markdown))));
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
