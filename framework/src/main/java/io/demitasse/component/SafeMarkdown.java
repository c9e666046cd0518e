package io.demitasse.component;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What Markdown becomes, and what of it may stay. A class of its own, since loading it takes a while. */
final class SafeMarkdown {
    static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.create(),
            new FormulaSyntax());
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

    private SafeMarkdown() {}

    static String html(String markdown) {
        Node text = PARSER.parse(markdown);
        return Formulas.maybeIn(markdown) ? Formulas.html(text, SafeMarkdown::safe) : safe(text);
    }

    private static String safe(Node text) {
        return safe(RENDERER.render(text));
    }

    /** A corner of a table without words heads nothing. */
    private static String safe(String html) {
        return NO_HEAD.matcher(SAFE.sanitize(html)).replaceAll("<td></td>");
    }

    static String plain(String markdown) {
        Node text = PARSER.parse(markdown);
        if (Formulas.maybeIn(markdown)) {
            Formulas.undo(text);
        }
        return TextContentRenderer.builder().build().render(text);
    }
}
