package io.demitasse.spaces.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.nav;

import j2html.tags.specialized.ATag;
import j2html.tags.specialized.NavTag;
import java.util.Map;

/** Links to pages that belong together, one of which is this. */
final class Tabs {
    private Tabs() {}

    /**
     * All of them.
     *
     * @param label what they are, for those who don't see them together
     * @param pages the words of each by its path
     * @param current the path of this one
     */
    static NavTag of(String label, Map<String, String> pages, String current) {
        return nav(each(
                        pages.entrySet(),
                        page -> tab(
                                page.getValue(), page.getKey(), page.getKey().equals(current))))
                .withClass("tabs")
                .attr("aria-label", label);
    }

    static ATag tab(String word, String path, boolean isCurrent) {
        ATag link = a(word).withHref(path);
        return isCurrent ? link.attr("aria-current", "page") : link;
    }
}
