package io.demitasse.components.chat;

import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.App;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.ChatPart.FilePart;
import io.demitasse.components.chatbot.ChatPart.Options;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.components.multimodal.MultimodalText;
import io.demitasse.media.MediaFile;
import io.demitasse.testkit.DemoTester;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ChatInterfaceTest {
    private static final App ECHO = ChatInterface.of(
                    "Echo", (message, history) -> history.size() + ": " + message.text())
            .editable()
            .app();

    @SuppressWarnings("unchecked") // the value of a chat
    private static List<ChatMessage> talk(DemoTester demo) {
        return (List<ChatMessage>) demo.value("Chat");
    }

    private static List<String> texts(DemoTester demo) {
        return talk(demo).stream().map(ChatMessage::text).toList();
    }

    private static DemoTester say(DemoTester demo, String text) {
        return demo.fill("Message", text).fire("Message", "submit");
    }

    @Test
    void answersWithTheHistoryBeforeTheQuestion() {
        try (var demo = DemoTester.of(ECHO)) {
            say(say(demo, "Hello"), " again ");
            assertThat(talk(demo))
                    .containsExactly(
                            ChatMessage.user("Hello"),
                            ChatMessage.assistant("0: Hello"),
                            ChatMessage.user("again"),
                            ChatMessage.assistant("2: again"));
        }
    }

    @Test
    void emptiesTheBoxWhenItBegins() {
        try (var demo = DemoTester.of(ECHO)) {
            say(demo, "Hello");
            assertThat(demo.value("Message").toString()).isEqualTo("MultimodalText[text=, files=[]]");
        }
    }

    @Test
    void ignoresNothing() {
        try (var demo = DemoTester.of(ECHO)) {
            say(demo, "  \n");
            assertThat(demo.isEmpty("Chat")).isTrue();
        }
    }

    @Test
    void streamsEachPart() {
        App app = ChatInterface.of("Count", (message, history, reply) -> {
                    try (Thinking search = reply.thought("Looks")) {
                        search.thought("Deeper").done();
                        search.append("found");
                    }
                    for (String word : List.of("one", "two")) {
                        reply.append(word + "! ");
                    }
                    reply.options("More");
                })
                .app();
        try (var demo = DemoTester.of(app)) {
            say(demo, "one two");
            var parts = talk(demo).get(1).parts();
            assertThat(parts).hasSize(4);
            assertThat(parts.get(0))
                    .isInstanceOfSatisfying(
                            Thought.class,
                            thought -> assertThat(List.of(thought.title(), thought.text(), thought.status()))
                                    .isEqualTo(List.of("Looks", "found", Thought.Status.DONE)));
            assertThat(parts.get(1))
                    .isInstanceOfSatisfying(
                            Thought.class,
                            thought -> assertThat(thought.parent()).isEqualTo("t0"));
            assertThat(parts.subList(2, 4)).containsExactly(new Text("one! two! "), new Options(List.of("More")));
            assertThat(demo.values("Chat")).hasSizeGreaterThan(6);
        }
    }

    @Test
    void answersAgainFromTheQuestionOn() {
        try (var demo = DemoTester.of(ECHO)) {
            say(say(demo, "a"), "b").fire("Chat", "retry", new Chatbot.Turn(1));
            assertThat(texts(demo)).containsExactly("a", "0: a");
        }
    }

    @Test
    void takesBackTheLastQuestionIntoTheBox() {
        try (var demo = DemoTester.of(ECHO)) {
            say(say(demo, "a"), "b").fire("Chat", "undo", new Chatbot.Turn(3));
            assertThat(texts(demo)).containsExactly("a", "0: a");
            assertThat(demo.value("Message").toString()).contains("text=b");
        }
    }

    @Test
    void answersAChangedQuestionInPlaceOfWhatCameAfter() {
        try (var demo = DemoTester.of(ECHO)) {
            say(say(demo, "a"), "b").fire("Chat", "edit", new Chatbot.Said(0, "c"));
            assertThat(texts(demo)).containsExactly("c", "0: c");
        }
    }

    @Test
    void takesExamplesAndOptionsAsQuestions() {
        try (var demo = DemoTester.of(ECHO)) {
            demo.fire("Chat", "example", new Chatbot.Said(0, "x")).fire("Chat", "option", new Chatbot.Said(1, "y"));
            assertThat(texts(demo)).containsExactly("x", "0: x", "y", "2: y");
        }
    }

    @Test
    void clears() {
        try (var demo = DemoTester.of(ECHO)) {
            say(demo, "a").fire("Chat", "clear");
            assertThat(talk(demo)).isEmpty();
        }
    }

    @Test
    void refusesAPlaceThatIsNoQuestion() {
        try (var demo = DemoTester.of(ECHO)) {
            demo.fire("Chat", "retry", new Chatbot.Turn(7));
            assertThat(demo.failure()).startsWith("The server did not understand");
        }
    }

    @Test
    void keepsWhatWasAnsweredUntilItWasStopped() {
        App app = ChatInterface.of("Slow", (message, history, reply) -> {
                    reply.append("begun");
                    new CountDownLatch(1).await();
                })
                .app();
        try (var demo = DemoTester.of(app)) {
            demo.fill("Message", "go").start("Message");
            demo.await("Chat", value -> value.toString().contains("begun"))
                    .stop()
                    .awaitEnd();
            assertThat(texts(demo)).containsExactly("go", "begun");
        }
    }

    @Test
    void aThoughtIsOverWhenItsAnswerFails() {
        App app = ChatInterface.of("Broken", (message, history, reply) -> {
                    reply.thought("Looks").append("here");
                    throw new IllegalStateException("The library is closed.");
                })
                .app();
        try (var demo = DemoTester.of(app)) {
            demo.fill("Message", "go").submit("Message");
            assertThat(demo.failure()).startsWith("Something went wrong");
            assertThat(talk(demo).get(1).parts())
                    .containsExactly(new Thought("t0", "", "Looks", "here", Thought.Status.DONE, 0));
        }
    }

    @Test
    void aThoughtIsOverWhenItsAnswerIsStopped() {
        App app = ChatInterface.of("Slow", (message, history, reply) -> {
                    reply.thought("Looks").append("here");
                    new CountDownLatch(1).await();
                })
                .app();
        try (var demo = DemoTester.of(app)) {
            demo.fill("Message", "go").start("Message");
            demo.await("Chat", value -> value.toString().contains("here"))
                    .stop()
                    .awaitEnd()
                    .fire("Message", "stop");
            assertThat(talk(demo).get(1).parts())
                    .containsExactly(new Thought("t0", "", "Looks", "here", Thought.Status.DONE, 0));
        }
    }

    @Test
    void aSecondQuestionStopsTheAnswerToTheFirst() {
        App app = ChatInterface.of("Slow", (message, history, reply) -> {
                    reply.append("begun");
                    if (message.text().equals("slow")) {
                        new CountDownLatch(1).await();
                    }
                })
                .app();
        try (var demo = DemoTester.of(app)) {
            demo.fill("Message", "slow").start("Message");
            demo.await("Chat", value -> value.toString().contains("begun"));
            demo.fire("Chat", "edit", new Chatbot.Said(0, "quick")).awaitEnd();
            assertThat(texts(demo)).containsExactly("quick", "begun");
        }
    }

    @Test
    void aQuestionAfterOneWithoutAnAnswerStandsByItself() {
        App app = ChatInterface.of("Mute", (message, history, reply) -> {}).app();
        try (var demo = DemoTester.of(app)) {
            assertThat(texts(say(say(demo, "a"), "b"))).containsExactly("a", "b");
        }
    }

    @Test
    void givesTheValuesOfItsInputs() {
        var heat = slider("Heat", 0, 10);
        App app = ChatInterface.of("Warm", (message, history, reply) -> reply.append("at " + reply.get(heat)))
                .inputs(slider("Other", 0, 1), heat)
                .app();
        try (var demo = DemoTester.of(app)) {
            say(demo.fill("Heat", 7), "go");
            assertThat(texts(demo)).containsExactly("go", "at 7.0");
        }
    }

    @Test
    void sendsFilesWithTheQuestion() {
        var file = MediaFile.of("note.txt", "text/plain", new byte[] {65});
        App app = ChatInterface.of(
                        "Files", (message, history) -> message.files().get(0).name() + message.text())
                .files(".txt")
                .box(box -> box.value(new MultimodalText("", List.of(file))))
                .app();
        try (var demo = DemoTester.of(app)) {
            demo.fire("Message", "submit");
            assertThat(demo.error("Message")).isEmpty();
            assertThat(talk(demo).get(0).parts().get(0)).isInstanceOf(FilePart.class);
            assertThat(texts(demo)).containsExactly("", "note.txt");
        }
    }

    @Test
    void tellsWhatIsLiked() {
        List<String> told = new ArrayList<>();
        App app = ChatInterface.of("Echo", (message, history) -> message.text())
                .likeable((like, history) -> told.add(like + " of " + history.size()), "Wrong")
                .app();
        try (var demo = DemoTester.of(app)) {
            say(demo, "a").fire("Chat", "like", new Chatbot.Like(1, false, "Wrong"));
            assertThat(told).containsExactly("Like[index=1, liked=false, reason=Wrong] of 2");
        }
    }

    @Test
    void fillsOutputsBesideTheChat() {
        var sources = textbox("Sources").lines(3);
        var count = number("Found");
        App app = ChatInterface.of("Librarian", (message, history, reply) -> {
                    reply.send(count, 2.0);
                    reply.append(sources, "one, ");
                    reply.append("They say so.");
                    reply.append(sources, "two");
                })
                .inputs(slider("A", 0, 1), slider("B", 0, 1), slider("C", 0, 1), slider("D", 0, 1))
                .outputs(sources, count)
                .app();
        try (var demo = DemoTester.of(app)) {
            say(demo, "Who?");
            assertThat(texts(demo)).containsExactly("Who?", "They say so.");
            assertThat(demo.value("Sources")).isEqualTo("one, two");
            assertThat(demo.value("Found")).isEqualTo(2.0);
            demo.fire("Chat", "clear");
            assertThat(demo.value("Sources")).isEqualTo("one, two");
        }
    }

    @Test
    void refusesToFillWhatIsNoOutput() {
        var stranger = number("Stranger").value(0.0);
        App app = ChatInterface.of("Lost", (message, history, reply) -> reply.send(stranger, 1.0))
                .inputs(stranger)
                .app();
        try (var demo = DemoTester.of(app)) {
            say(demo, "go");
            assertThat(demo.failure()).startsWith("Something went wrong here.");
        }
    }
}
