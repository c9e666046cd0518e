package io.demitasse.components.chatbot;

import io.demitasse.component.Change;
import io.demitasse.component.Growing;
import io.demitasse.component.GrowingMarkdown;
import io.demitasse.component.View;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.components.chatbot.ChatPart.Thought;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws what is added to a conversation: messages, parts of the last one, and the ends of its texts. */
final class ChatGrowing implements Growing<List<ChatMessage>> {
    private final View<List<ChatMessage>> view;
    private final MessageView messages;
    private final PartsView parts;
    private final ChatIds ids;

    /** The last message as far as it has come; texts as they were when they were first seen. */
    private final List<ChatPart> last = new ArrayList<>();

    private final Map<String, Open> texts = new LinkedHashMap<>();
    private int count;
    private Role role = Role.USER;

    /** A text that grows, and what was added to it since it was drawn. */
    private record Open(GrowingMarkdown text, StringBuilder news) {}

    ChatGrowing(View<List<ChatMessage>> view, ChatTools tools) {
        this.view = view;
        this.messages = new MessageView(view, tools);
        this.parts = new PartsView(view);
        this.ids = new ChatIds(view.name());
        List<ChatMessage> before = view.value().orElse(List.of());
        count = before.size();
        if (count > 0) {
            last.addAll(before.get(count - 1).parts());
            role = before.get(count - 1).role();
        }
    }

    @Override
    public List<Change> add(List<List<ChatMessage>> added) {
        List<Change> changes = new ArrayList<>();
        added.forEach(all -> all.forEach(message -> message(message, changes)));
        flush(changes);
        return changes;
    }

    private void message(ChatMessage message, List<Change> changes) {
        if (count == 0 || message.role() != role) {
            flush(changes);
            last.clear();
            texts.clear();
            role = message.role();
            changes.add(new Change.Added(
                    ids.list(), messages.hollow(message, count++).render()));
        }
        message.parts().forEach(part -> part(part, changes));
    }

    private void part(ChatPart part, List<Change> changes) {
        int goesOn = goesOn(part);
        if (goesOn < 0) {
            last.add(part);
            int number = last.size() - 1;
            String id = id(number);
            changes.add(new Change.Added(place(part), parts.hollow(part, id).render()));
            grow(part, textId(number), "");
        } else {
            String id = textId(goesOn);
            grow(part, id, textOf(last.get(goesOn)));
            if (part instanceof Thought thought) {
                changes.add(new Change.Redrawn(
                        ChatIds.head(id(goesOn)),
                        parts.head(thought, id(goesOn)).render()));
            }
        }
    }

    private String place(ChatPart part) {
        String parent = MessageView.parentOf(part, last);
        for (int i = 0; i < last.size(); i++) {
            if (!parent.isEmpty()
                    && last.get(i) instanceof Thought thought
                    && thought.id().equals(parent)) {
                return ChatIds.steps(id(i));
            }
        }
        return ids.parts(count - 1);
    }

    /** The place of the part that this one goes on with, as in {@link ChatGrowth}; below 0 if it is one of its own. */
    private int goesOn(ChatPart part) {
        int end = last.size() - 1;
        if (part instanceof Text) {
            return end >= 0 && last.get(end) instanceof Text ? end : -1;
        }
        for (int i = end; part instanceof Thought thought && i >= 0; i--) {
            if (last.get(i) instanceof Thought before && before.id().equals(thought.id())) {
                return i;
            }
        }
        return -1;
    }

    /** Remembers more of a text, which is drawn once for all that comes together. */
    private void grow(ChatPart part, String id, String before) {
        String more = textOf(part);
        if (!more.isEmpty()) {
            texts.computeIfAbsent(
                            id, any -> new Open(new GrowingMarkdown(id, before, view.texts()), new StringBuilder()))
                    .news()
                    .append(more);
        }
    }

    private void flush(List<Change> changes) {
        for (Open open : texts.values()) {
            if (!open.news().isEmpty()) {
                changes.add(open.text().add(open.news().toString()));
                open.news().setLength(0);
            }
        }
    }

    private String id(int part) {
        return ids.part(count - 1, part);
    }

    private String textId(int part) {
        return last.get(part) instanceof Thought ? ChatIds.text(id(part)) : id(part);
    }

    private static String textOf(ChatPart part) {
        if (part instanceof Text text) {
            return text.markdown();
        }
        return part instanceof Thought thought ? thought.text() : "";
    }
}
