package io.demitasse.spaces.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import java.util.Locale;
import java.util.Set;

/**
 * What is seen of a repository at first sight, as its card says.
 *
 * @param title the name where the card has none
 * @param emoji a few characters at most
 * @param from the colour that the gradient begins with: one of the eight of the Hub
 * @param to the colour that it ends with
 * @param description one line; empty if there is none
 */
record Face(String title, String emoji, String from, String to, String description) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> COLOURS =
            Set.of("red", "yellow", "green", "blue", "indigo", "purple", "pink", "gray");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_EMOJI = 16;
    private static final int LONGEST_DESCRIPTION = 200;

    static Face of(Repository repository) {
        JsonNode card = card(repository);
        String title = text(card, repository.kind() == RepositoryKind.DATASET ? "pretty_name" : "title", LONGEST_TITLE);
        String emoji = text(card, "emoji", LONGEST_EMOJI);
        return new Face(
                title.isEmpty() ? repository.name() : title,
                emoji.isEmpty() ? usual(repository.kind()) : emoji,
                colour(card, "colorFrom", "yellow"),
                colour(card, "colorTo", "red"),
                text(card, "short_description", LONGEST_DESCRIPTION));
    }

    private static String usual(RepositoryKind kind) {
        return switch (kind) {
            case SPACE -> "☕";
            case MODEL -> "🧩";
            case DATASET -> "📚";
        };
    }

    private static JsonNode card(Repository repository) {
        try {
            return MAPPER.readTree(repository.card().json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The hub has written this JSON itself.", e);
        }
    }

    private static String text(JsonNode card, String name, int longest) {
        // What is no text is written by mistake.
        String text = card.path(name).isContainerNode() || card.path(name).isNull()
                ? ""
                : card.path(name).asText().strip();
        int end = text.offsetByCodePoints(0, Math.min(longest, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    private static String colour(JsonNode card, String name, String usual) {
        String colour = card.path(name).asText("").toLowerCase(Locale.ROOT);
        return COLOURS.contains(colour) ? colour : usual;
    }

    /** The classes of an element that has the gradient behind it. */
    String gradient() {
        return "from-" + from + " to-" + to;
    }
}
