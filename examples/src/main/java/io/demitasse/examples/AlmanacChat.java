package io.demitasse.examples;

import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.slider;

import io.demitasse.App;
import io.demitasse.components.chat.ChatInterface;
import io.demitasse.components.chat.Reply;
import io.demitasse.components.chat.Thinking;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.Role;
import io.demitasse.components.label.Label;
import io.demitasse.components.markdown.Markdown;
import io.demitasse.components.slider.Slider;
import io.demitasse.examples.SearchModel.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers from a collection of facts, each with its source, word by word. All that was quoted stands beside the chat,
 * and the browser keeps the conversations.
 */
public final class AlmanacChat {
    private static final int MILLIS_A_WORD = 25;
    private static final double NEAR = 0.4;
    private static final String MORE = "Tell me more";
    private static final String QUOTE = "> %s\n>\n> — *almanac, sentence %d*\n\n";

    private static final String NEARNESS =
            "How near two meanings are: $\\cos\\theta = \\dfrac{a \\cdot b}{\\lVert a \\rVert \\, \\lVert b \\rVert}$\n\n";

    private final Lazy<Quotes> almanac = new Lazy<>(() -> new Quotes(Resources.lines("almanac.txt")));
    private final Label nearness = label("How near in meaning");
    private final Markdown sources = markdown("## Sources\n\n");
    private final Slider quotes = slider("Quotes in an answer", 1, 5).step(1).value(2.0);

    private AlmanacChat() {}

    private void answer(ChatMessage message, List<ChatMessage> history, Reply reply) throws InterruptedException {
        String question = message.text().equals(MORE) ? lastQuestion(history) : message.text();
        int told = message.text().equals(MORE) ? quotesSince(question, history) : 0;
        List<Hit> hits;
        try (Thinking search = reply.thought("Searches " + almanac.get().size() + " sentences by meaning")) {
            search.append(NEARNESS);
            hits = almanac.get().about(question, told, reply.get(quotes).intValue());
            hits.forEach(hit -> search.append("- %.2f %s%n".formatted(hit.score(), hit.sentence())));
        }
        List<Hit> near = hits.stream().filter(hit -> hit.score() >= NEAR).toList();
        for (Hit hit : near) {
            int number = almanac.get().number(hit);
            say(reply, QUOTE.formatted(hit.sentence(), number));
            reply.append(sources, "- %d: %s%n".formatted(number, hit.sentence()));
        }
        if (near.isEmpty()) {
            say(reply, told > 0 ? "That is all it says of it." : "The almanac says nothing of that.");
        } else {
            reply.show(nearness, nearness(near));
            reply.options(MORE);
        }
    }

    private Map<String, Double> nearness(List<Hit> near) {
        Map<String, Double> shares = new LinkedHashMap<>();
        near.forEach(hit -> shares.put("Sentence " + almanac.get().number(hit), Math.min(1, hit.score())));
        return shares;
    }

    private static String lastQuestion(List<ChatMessage> history) {
        return history.stream()
                .filter(message ->
                        message.role() == Role.USER && !message.text().equals(MORE))
                .reduce("", (before, message) -> message.text(), (before, last) -> last);
    }

    /** How many quotes were given since a question was asked. */
    private static int quotesSince(String question, List<ChatMessage> history) {
        int count = 0;
        for (int i = history.size() - 1; i >= 0 && !history.get(i).text().equals(question); i--) {
            count += (int) history.get(i)
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("> —"))
                    .count();
        }
        return count;
    }

    private static void say(Reply reply, String markdown) throws InterruptedException {
        for (String word : markdown.split("(?<= )", -1)) {
            reply.append(word);
            Thread.sleep(MILLIS_A_WORD);
        }
    }

    /** The app. */
    public static App app() {
        var chat = new AlmanacChat();
        return ChatInterface.of("Almanac chat", chat::answer)
                .description("Ask about nature, kitchen, history or technology. Each answer is quoted with its source.")
                .examples(
                        "Why is the sea going up and down?",
                        "What makes dough get bigger?",
                        "Who was the first programmer?")
                .inputs(chat.quotes)
                .outputs(chat.sources)
                .shows(chat.nearness)
                .keepsConversations()
                .editable()
                .box(box -> box.placeholder("Ask the almanac"))
                .app();
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
