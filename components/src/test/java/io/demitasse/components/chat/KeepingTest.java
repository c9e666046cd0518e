package io.demitasse.components.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.App;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.components.conversations.Conversations.Chosen;
import io.demitasse.components.conversations.Conversations.Entry;
import io.demitasse.components.conversations.Conversations.Shown;
import io.demitasse.error.AuthorException;
import io.demitasse.testkit.DemoTester;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class KeepingTest {
    private static final App ECHO = ChatInterface.of(
                    "Echo", (message, history) -> history.size() + ": " + message.text())
            .keepsConversations()
            .app();

    private final DemoTester demo = DemoTester.of(ECHO);

    @SuppressWarnings("unchecked") // the value of a chat
    private static List<String> texts(DemoTester demo) {
        return ((List<ChatMessage>) demo.value("Chat"))
                .stream().map(ChatMessage::text).toList();
    }

    private static Shown list(DemoTester demo) {
        return (Shown) demo.value("Conversations");
    }

    private static List<String> titles(DemoTester demo) {
        return list(demo).all().stream().map(Entry::title).toList();
    }

    private static Chosen second(DemoTester demo) {
        return new Chosen(list(demo).all().get(1).id());
    }

    private static DemoTester say(DemoTester demo, String text) {
        return demo.fill("Message", text).fire("Message", "submit");
    }

    @Test
    void listsWhatWasSaidAndGoesOnWithIt() {
        say(say(demo, "One?").fire("Conversations", "fresh"), "Two?");
        assertThat(titles(demo)).containsExactly("Two?", "One?");
        assertThat(list(demo).current()).isEqualTo(list(demo).all().get(0).id());
        assertThat(texts(demo)).containsExactly("Two?", "0: Two?");

        demo.fire("Conversations", "choose", second(demo));
        assertThat(texts(demo)).containsExactly("One?", "0: One?");
        assertThat(list(demo).current()).isEqualTo(list(demo).all().get(1).id());
        assertThat(titles(say(demo, "More?"))).containsExactly("One?", "Two?");
        assertThat(texts(demo)).containsExactly("One?", "0: One?", "More?", "2: More?");
    }

    @Test
    void deletesOneOrTheOneThatIsOpen() {
        say(say(demo, "One?").fire("Conversations", "fresh"), "Two?");
        demo.fire("Conversations", "remove", second(demo));
        assertThat(titles(demo)).containsExactly("Two?");
        assertThat(texts(demo)).containsExactly("Two?", "0: Two?");
        demo.fire("Conversations", "removeCurrent");
        assertThat(titles(demo)).isEmpty();
        assertThat(texts(demo)).isEmpty();
        assertThat(titles(say(demo, "Three?"))).containsExactly("Three?");
    }

    @Test
    void whatIsClearedOrTakenBackIsNotKept() {
        say(demo, "One?").fire("Chat", "clear");
        assertThat(titles(demo)).isEmpty();
        say(demo, "Two?").fire("Chat", "undo", new Chatbot.Turn(1));
        assertThat(titles(demo)).isEmpty();
    }

    @Test
    void anEmptyConversationIsNotListed() {
        demo.fire("Conversations", "fresh").fire("Conversations", "fresh");
        assertThat(titles(demo)).isEmpty();
    }

    @Test
    void choosingOneThatIsGoneChangesNothing() {
        say(demo, "One?").fire("Conversations", "choose", new Chosen("gone"));
        assertThat(texts(demo)).containsExactly("One?", "0: One?");
        assertThat(demo.failure()).isEmpty();
    }

    @Test
    void keepsTheBeginningOfAnAnswerThatIsLeft() {
        App slow = ChatInterface.of("Slow", (message, history, reply) -> {
                    reply.append("begun");
                    new CountDownLatch(1).await();
                })
                .keepsConversations()
                .app();
        try (var busy = DemoTester.of(slow)) {
            busy.fill("Message", "go").start("Message");
            busy.await("Chat", value -> value.toString().contains("begun"));
            busy.fire("Conversations", "fresh").awaitEnd();
            assertThat(texts(busy)).isEmpty();
            busy.fire(
                    "Conversations",
                    "choose",
                    new Chosen(list(busy).all().get(0).id()));
            assertThat(texts(busy)).containsExactly("go", "begun");
        }
    }

    @Test
    void keepsTheBeginningOfAnAnswerThatIsStopped() {
        App slow = ChatInterface.of("Slow", (message, history, reply) -> {
                    reply.append("begun");
                    new CountDownLatch(1).await();
                })
                .keepsConversations("a long enough secret")
                .app();
        try (var busy = DemoTester.of(slow)) {
            busy.fill("Message", "go").start("Message");
            busy.await("Chat", value -> value.toString().contains("begun"));
            busy.stop().awaitEnd().fire("Message", "stop");
            assertThat(titles(busy)).containsExactly("go");
        }
    }

    @Test
    void aSecretThatCanBeGuessedIsTheAuthorsMistake() {
        var chat = ChatInterface.of("Echo", (message, history) -> "");
        assertThatThrownBy(() -> chat.keepsConversations("hunter2"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("A secret of 7 characters can be guessed");
    }
}
