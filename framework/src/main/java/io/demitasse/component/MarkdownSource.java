package io.demitasse.component;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds how much of a Markdown text is settled, whatever is added to its end. */
final class MarkdownSource {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][\\w-]*)(?:\"[^\"]*\"|'[^']*'|[^>\"'])*?(/?)>");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");

    private static final Parser PARSER = Parser.builder()
            .extensions(SafeMarkdown.EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    /**
     * The start of the last block, before which all is settled.
     *
     * @param definitions the sources of the link definitions before it
     */
    record Settled(int end, String definitions) {}

    private final String text;
    private final StringBuilder definitions = new StringBuilder();
    private int depth;
    private int end;

    private MarkdownSource(String text) {
        this.text = text;
    }

    /**
     * What is settled of a text. Only whole lines count: {@code #} may become a heading, which ends a paragraph, or
     * {@code #1}, which goes on with it. HTML that is opened in one block is settled when it is closed in another.
     */
    static Settled of(String text) {
        var source = new MarkdownSource(text.substring(0, text.lastIndexOf('\n') + 1));
        source.read();
        return new Settled(source.end, source.definitions.toString());
    }

    private void read() {
        var pending = new StringBuilder();
        for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (node.getSourceSpans().isEmpty()) {
                continue;
            }
            if (depth <= 0) {
                depth = 0;
                end = lineOf(node.getSourceSpans().get(0));
                definitions.append(pending);
                pending.setLength(0);
            }
            if (node instanceof LinkReferenceDefinition) {
                pending.append(sourceOf(node)).append('\n');
            } else if (node instanceof HtmlBlock html) {
                depth += balance(html.getLiteral());
            }
        }
    }

    private int lineOf(SourceSpan span) {
        return text.lastIndexOf('\n', span.getInputIndex() - 1) + 1;
    }

    private String sourceOf(Node node) {
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        return text.substring(lineOf(node.getSourceSpans().get(0)), last.getInputIndex() + last.getLength());
    }

    private static int balance(String html) {
        int balance = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            boolean alone =
                    !tag.group(3).isEmpty() || VOID.contains(tag.group(2).toLowerCase(java.util.Locale.ROOT));
            balance += alone ? 0 : tag.group(1).isEmpty() ? 1 : -1;
        }
        return balance;
    }
}
