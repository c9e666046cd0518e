package io.demitasse.components.chat;

import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.Role;
import io.demitasse.components.conversations.Conversations.Entry;
import io.demitasse.components.conversations.Conversations.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The conversations that a browser keeps, the one that was last spoken in first.
 *
 * @param talks at most {@value #MOST}
 */
record Kept(List<Talk> talks) {
    /** How many there are at most. */
    static final int MOST = 50;

    static final Kept NONE = new Kept(List.of());

    private static final int LONGEST_TITLE = 60;

    /** One conversation. */
    record Talk(String id, String title, List<KeptMessage> messages) {
        Talk {
            messages = List.copyOf(messages);
        }
    }

    Kept {
        talks = List.copyOf(talks);
    }

    /** The conversation of that id, as it is shown; nothing if it was dropped. */
    Optional<List<ChatMessage>> find(String id) {
        return talks.stream()
                .filter(talk -> talk.id().equals(id))
                .findFirst()
                .map(talk -> talk.messages().stream().map(KeptMessage::message).toList());
    }

    /** With what was said in a conversation; the first in the list if that is news, and not in it if it is empty. */
    Kept with(String id, List<ChatMessage> said) {
        List<KeptMessage> messages = said.stream().map(KeptMessage::of).toList();
        if (talks.stream()
                .anyMatch(talk -> talk.id().equals(id) && talk.messages().equals(messages))) {
            return this;
        }
        List<Talk> all = new ArrayList<>(without(id).talks());
        if (!messages.isEmpty()) {
            all.add(0, new Talk(id, title(said), messages));
        }
        return new Kept(all.subList(0, Math.min(all.size(), MOST)));
    }

    Kept without(String id) {
        return new Kept(talks.stream().filter(talk -> !talk.id().equals(id)).toList());
    }

    /**
     * As many as there is room for: the oldest go first; a conversation that is too large by itself loses its first
     * half, and so on.
     */
    Kept fitting(Predicate<Kept> room) {
        Kept kept = this;
        while (!kept.talks().isEmpty() && !room.test(kept)) {
            kept = new Kept(kept.smaller());
        }
        return kept;
    }

    private List<Talk> smaller() {
        if (talks.size() > 1) {
            return talks.subList(0, talks.size() - 1);
        }
        Talk only = talks.get(0);
        int half = (only.messages().size() + 1) / 2;
        List<KeptMessage> rest = only.messages().subList(half, only.messages().size());
        return rest.isEmpty() ? List.of() : List.of(new Talk(only.id(), only.title(), rest));
    }

    Shown shown(String current) {
        return new Shown(
                talks.stream().map(talk -> new Entry(talk.id(), talk.title())).toList(), current);
    }

    /** The start of the first question. */
    private static String title(List<ChatMessage> said) {
        String words = said.stream()
                .filter(message -> message.role() == Role.USER)
                .findFirst()
                .map(question -> question.text().isBlank()
                        ? question.files().stream()
                                .findFirst()
                                .map(file -> file.name())
                                .orElse("…")
                        : question.text())
                .orElse("…")
                .strip()
                .replaceAll("\\s+", " ");
        int end = words.offsetByCodePoints(0, Math.min(LONGEST_TITLE, words.codePointCount(0, words.length())));
        return end < words.length() ? words.substring(0, end).strip() + "…" : words;
    }
}
