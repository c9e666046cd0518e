package io.demitasse.component;

/**
 * Draws Markdown that grows, block by block: a block that is settled is drawn once, and of the one that is still open
 * only what changed is sent.
 *
 * <pre>{@code
 * var grows = new GrowingMarkdown("c1-text", shownSoFar, view.texts());
 * Change change = grows.add("**more** ");
 * }</pre>
 */
public final class GrowingMarkdown {
    private final String id;
    private final Texts texts;
    private final StringBuilder open;
    private String definitions = "";
    private String drawn = "";
    private boolean fresh = true;

    /** Draws into the element of that id, which shows this Markdown now. */
    public GrowingMarkdown(String id, String markdown, Texts texts) {
        this.id = id;
        this.texts = texts;
        this.open = new StringBuilder(markdown);
    }

    /** What more text at the end changes. */
    public Change add(String markdown) {
        open.append(markdown);
        String source = open.toString();
        var settled = MarkdownSource.of(source);
        String before = Markup.html(definitions, source.substring(0, settled.end()), texts);
        definitions += settled.definitions();
        String after = Markup.html(definitions, source.substring(settled.end()), texts);
        open.delete(0, settled.end());
        Change change = change(before + after, before.length());
        drawn = after;
        fresh = false;
        return change;
    }

    /** Safe HTML holds no characters of two units, so no change cuts one in half. */
    private Change change(String now, int closed) {
        if (fresh) {
            return new Change.Grown(id, -1, 0, now, closed);
        }
        int most = Math.min(drawn.length(), now.length());
        int from = 0;
        while (from < most && drawn.charAt(from) == now.charAt(from)) {
            from++;
        }
        int tail = 0;
        while (tail < most - from && drawn.charAt(drawn.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        return new Change.Grown(id, from, tail, now.substring(from, now.length() - tail), closed);
    }
}
