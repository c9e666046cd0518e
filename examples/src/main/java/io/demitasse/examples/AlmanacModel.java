package io.demitasse.examples;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.StreamingResponseHandler;
import dev.langchain4j.model.chat.StreamingChatLanguageModel;
import dev.langchain4j.model.output.Response;
import io.demitasse.examples.SearchModel.Hit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A chat model of LangChain4j that runs here: it looks up what is near in meaning to the last question, then goes on in
 * words it learned from the same text. As a model behind a network does, it gives its tokens from a thread of its own.
 */
final class AlmanacModel implements StreamingChatLanguageModel {
    private static final int MILLIS_A_WORD = 30;
    private static final double NEAR = 0.4;

    private final List<String> sentences;
    private final Lazy<Quotes> almanac;
    private final Lazy<Babbler> babbler;

    AlmanacModel(List<String> sentences) {
        this.sentences = sentences;
        this.almanac = new Lazy<>(() -> new Quotes(this.sentences));
        this.babbler = new Lazy<>(() -> new Babbler(this.sentences));
    }

    @Override
    public void generate(List<ChatMessage> messages, StreamingResponseHandler<AiMessage> handler) {
        var thread = new Thread(() -> answer(messages, handler), "almanac-model");
        thread.setDaemon(true);
        thread.start();
    }

    private void answer(List<ChatMessage> messages, StreamingResponseHandler<AiMessage> handler) {
        try {
            String answer = answerTo(messages);
            for (String token : answer.split("(?<= )", -1)) {
                handler.onNext(token);
                Thread.sleep(MILLIS_A_WORD);
            }
            handler.onComplete(Response.from(AiMessage.from(answer)));
        } catch (InterruptedException | RuntimeException e) {
            handler.onError(e);
        }
    }

    private String answerTo(List<ChatMessage> messages) {
        List<UserMessage> questions = messages.stream()
                .filter(UserMessage.class::isInstance)
                .map(UserMessage.class::cast)
                .toList();
        String question = questions.get(questions.size() - 1).singleText();
        List<Hit> hits = almanac.get().about(question, 0, 1);
        String fact = hits.isEmpty() || hits.get(0).score() < NEAR
                ? "I know nothing of that."
                : hits.get(0).sentence();
        // The same question gets the same answer, unless it is asked again.
        var random = new SplittableRandom(question.hashCode() + questions.size());
        return "**" + fact + "** " + String.join(" ", babbler.get().sentence(random));
    }
}
