package io.demitasse.spaces.web;

import io.demitasse.component.Markup;
import j2html.tags.UnescapedText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What people write in Markdown, as HTML that is safe to show. */
final class CommunityText {
    /** Nobody can tick them here, and without a label they would say nothing to who does not see them. */
    private static final Pattern BOX = Pattern.compile("<input [^>]*>");

    private CommunityText() {}

    static UnescapedText of(String markdown) {
        String html = Markup.markdown(markdown).render();
        return new UnescapedText(BOX.matcher(html).replaceAll(CommunityText::task));
    }

    private static String task(MatchResult box) {
        return box.group().contains("checked")
                ? "<span class=\"task\" role=\"img\" aria-label=\"done\">☑</span>"
                : "<span class=\"task\" role=\"img\" aria-label=\"to do\">☐</span>";
    }
}
