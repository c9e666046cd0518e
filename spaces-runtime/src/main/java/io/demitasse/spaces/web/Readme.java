package io.demitasse.spaces.web;

import static j2html.TagCreator.article;
import static j2html.TagCreator.rawHtml;

import io.demitasse.component.Markup;
import io.demitasse.spaces.card.CardValues;
import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.Tree;
import io.demitasse.spaces.store.Repository;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Markdown of a {@code README.md}, without its front matter. */
final class Readme {
    static final String FILE = "README.md";

    /** In HTML that is safe, where no value has a quotation mark in it. */
    private static final Pattern LINK = Pattern.compile("(<(?:a|img)\\b[^>]*? (?:href|src)=\")([^\"]*)(\")");

    private static final Pattern HEADING = Pattern.compile("(</?h)([1-5])(?=[ >])");
    /** What may be wider than the page, so that it has to be scrolled by keyboard too. */
    private static final Pattern WIDE = Pattern.compile("<(pre|table)>");

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|[/#?].*|");

    private Readme() {}

    /** The one of a folder; empty if it has none that can be read. */
    static Optional<DomContent> of(Repository repository, String revision, Tree tree, String folder)
            throws IOException {
        Optional<Entry> file = tree.find(folder.isEmpty() ? FILE : folder + "/" + FILE)
                .filter(entry -> entry.kind() == Entry.Kind.FILE);
        Optional<String> text = file.isPresent() ? PlainText.read(tree, file.get()) : Optional.empty();
        return text.map(words -> html(repository, revision, folder, words))
                .filter(html -> !html.isBlank())
                .map(html -> article(rawHtml(html)).withClass("prose"));
    }

    static String html(Repository repository, String revision, String folder, String readme) {
        String html = Markup.markdown(CardValues.textAfter(readme)).toString();
        // The page has a heading of its own above.
        String lower =
                HEADING.matcher(html).replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) + 1));
        return LINK.matcher(WIDE.matcher(lower).replaceAll("<$1 tabindex=\"0\">"))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + address(repository, revision, folder, found) + found.group(3)));
    }

    /** Files are named by where they are beside the README. */
    private static String address(Repository repository, String revision, String folder, MatchResult found) {
        String link = found.group(2);
        if (ELSEWHERE.matcher(link).matches()) {
            return link;
        }
        String view = found.group(1).startsWith("<img") ? "resolve" : "blob";
        return Links.file(repository, view, revision, folder) + "/" + link.replaceFirst("^(\\./)+", "");
    }
}
