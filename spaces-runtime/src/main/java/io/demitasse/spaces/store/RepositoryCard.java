package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * What lists show of a repository without reading it.
 *
 * @param tags to filter by, each once: 100 at most, of 1 to 100 characters; whoever writes them adds those that follow
 *     from the rest, such as the SDK
 * @param words that search looks at beside the names, such as title and description: 2,000 characters at most, kept in
 *     lower case
 * @param json the front matter as a JSON object, 64 KB at most; nothing here reads it
 */
public record RepositoryCard(List<String> tags, String words, String json) {
    /** Nothing. */
    public static final RepositoryCard EMPTY = new RepositoryCard(List.of(), "", "{}");

    private static final int TAGS = 100;
    private static final int TAG = 100;
    private static final int WORDS = 2000;
    private static final int JSON = 64 << 10;

    /** @throws VisitorException if it has too much of something */
    public RepositoryCard {
        tags = List.copyOf(new LinkedHashSet<>(tags));
        if (tags.size() > TAGS) {
            throw new VisitorException("The card has " + tags.size() + " tags. Leave " + TAGS + " of them at most.");
        }
        for (String tag : tags) {
            if (tag.isEmpty()) {
                throw new VisitorException("The card has a tag without a character. Leave it out.");
            }
            Texts.line(tag, "A tag of the card", TAG);
        }
        Texts.block(json, "The front matter of the card", JSON);
        if (words.length() > WORDS) {
            throw new VisitorException("The title and the description of the card are " + words.length()
                    + " characters long. Make them " + WORDS + " at most.");
        }
        words = Texts.block(words, "The title or the description of the card", 4 * WORDS)
                .toLowerCase(Locale.ROOT);
    }
}
