package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.card.CardValues;
import io.demitasse.spaces.git.hosting.Content;
import io.demitasse.spaces.git.hosting.Entry;
import io.demitasse.spaces.git.hosting.HostedRepository;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryCard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lists and clients are told of a repository by the front matter of its {@code README.md}. */
final class Cards {
    private static final String README = "README.md";
    private static final int LONGEST = 1 << 20;
    private static final int LONGEST_CARD = 1 << 16;
    private static final int MOST_TAGS = 100;
    private static final int LONGEST_TAG = 100;
    private static final int MOST_WORDS = 2000;
    private static final List<String> WORDS = List.of("title", "pretty_name", "short_description");
    /** Settings whose values clients filter by as they are, and those that get a prefix. */
    private static final List<String> PLAIN_TAGS = List.of("tags", "sdk", "library_name", "pipeline_tag", "language");

    private static final List<String> PREFIXED_TAGS =
            List.of("license", "task_categories", "size_categories", "base_model");

    private Cards() {}

    /** How a Space says that it is run; empty if it does not. */
    static String sdk(Repository space) {
        return json(space).path("sdk").asText("");
    }

    /** The front matter. */
    static JsonNode json(Repository repository) {
        return Json.parse(repository.card().json());
    }

    /** The card of a commit; an empty one if it has none that can be read and kept. */
    static RepositoryCard read(HostedRepository git, String commit) throws IOException {
        var tree = git.tree(commit);
        Optional<Entry> readme =
                tree.find(README).filter(entry -> entry.kind() == Entry.Kind.FILE && entry.size() <= LONGEST);
        return readme.isPresent() ? card(text(tree.content(readme.get()))) : RepositoryCard.EMPTY;
    }

    private static String text(Content content) throws IOException {
        try (InputStream in = content.open(0)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static RepositoryCard card(String readme) {
        Map<String, Object> values = CardValues.of(readme);
        String json = Json.text(Json.tree(values));
        if (json.getBytes(StandardCharsets.UTF_8).length > LONGEST_CARD) {
            return RepositoryCard.EMPTY;
        }
        String words = WORDS.stream().flatMap(name -> texts(values, name)).collect(Collectors.joining(" "));
        return new RepositoryCard(tags(values), words.substring(0, Math.min(MOST_WORDS, words.length())), json);
    }

    private static List<String> tags(Map<String, Object> values) {
        Set<String> tags = new LinkedHashSet<>();
        PLAIN_TAGS.forEach(name -> texts(values, name).forEach(tags::add));
        PREFIXED_TAGS.forEach(name -> texts(values, name).forEach(value -> tags.add(name + ":" + value)));
        return tags.stream()
                .map(tag -> tag.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_TAG)
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    /** One value, or those of a list. */
    private static Stream<String> texts(Map<String, Object> values, String name) {
        Object value = values.getOrDefault(name, List.of());
        return (value instanceof List<?> list ? list.stream() : Stream.of(value))
                .filter(each -> !(each instanceof Map))
                .map(String::valueOf);
    }

    /** Puts what pages show of a Space where clients look for it. */
    static void show(ObjectNode info, JsonNode card) {
        for (String name : List.of("title", "emoji", "colorFrom", "colorTo", "sdk", "short_description")) {
            if (card.has(name)) {
                info.set(name, card.get(name));
            }
        }
        info.put("pinned", card.path("pinned").asBoolean(false));
    }
}
