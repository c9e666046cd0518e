package io.demitasse.components.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.Component;
import io.demitasse.components.chatbot.ChatPart.FilePart;
import io.demitasse.components.chatbot.ChatPart.ImagePart;
import io.demitasse.components.chatbot.ChatPart.Options;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.AuthorException;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A conversation. */
public final class ChatbotTest implements ComponentSamples {
    private static final byte[] PIXEL = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Thought thought(String id, String parent, Thought.Status status) {
        return new Thought(id, parent, "Looks it up", "in the *almanac*", status, 1_200);
    }

    private static final List<ChatMessage> TALK = List.of(
            new ChatMessage(
                    Role.USER,
                    List.of(
                            new Text("What is\nthis?"),
                            new ImagePart(ImageFile.of(PIXEL, "image/png")),
                            new FilePart(MediaFile.of("note.txt", "text/plain", new byte[] {65})))),
            ChatMessage.assistant(
                    thought("a", "", Thought.Status.DONE),
                    thought("b", "a", Thought.Status.RUNNING),
                    new Text("A `cup`:\n\n```java\nvar cup = 1; // one\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
                    new Options(List.of("More", "Enough"))));

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(
                                Chatbot.of("Talk")
                                        .likeable("Wrong")
                                        .retryable()
                                        .undoable()
                                        .editable()
                                        .clearable(),
                                TALK)
                        .wrong(
                                "1",
                                "{}",
                                "[1]",
                                "[{\"role\":\"x\",\"content\":[]}]",
                                "[{\"role\":\"user\",\"content\":1}]"),
                Sample.of(
                                Chatbot.of("Quiet")
                                        .panel()
                                        .placeholder("Ask **me**")
                                        .examples(List.of("Why?")),
                                List.<ChatMessage>of())
                        .wrong("[{\"role\":\"user\",\"content\":[{\"type\":\"x\"}]}]"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        // Markdown of ten million letters is one paragraph; it is tried with the text box.
        return text.length() > 1000
                ? List.of()
                : List.of(Chatbot.of(text)
                        .placeholder(text)
                        .examples(List.of(text))
                        .likeable(text)
                        .editable()
                        .value(List.of(
                                ChatMessage.user(text),
                                ChatMessage.assistant(
                                        new Text(text),
                                        new Options(List.of(text)),
                                        new Thought(text, "", text, text, Thought.Status.DONE, 0)))));
    }

    @Test
    void drawsEachSideOfTheTalk() {
        var files = new TestFiles();
        var chat = Chatbot.of("Talk");
        String html = Drawing.readOnly(chat, chat.decode(chat.encode(TALK, files), files));
        assertThat(html)
                .contains("class=\"chat-message is-user\"", "class=\"chat-message is-assistant\"")
                .contains("src=\"/file/f1\"", "download=\"note.txt\"", "<table>", "class=\"code-head\"")
                .contains("<div id=\"c1-m1-p0-steps\" class=\"chat-steps\"><details class=\"chat-thought\" open=")
                .contains("1.2 s", "working…")
                .doesNotContain("data-event=\"retry\"", "data-event=\"like\"", "data-event=\"clear\"");
    }

    @Test
    void offersWhatItsOptionsSay() {
        var chat = Chatbot.of("Talk")
                .likeable("Wrong")
                .retryable()
                .undoable()
                .editable()
                .clearable();
        assertThat(Drawing.readOnly(chat, List.of(ChatMessage.user("a<b"), ChatMessage.assistant("c"))))
                .contains("data-event=\"like\"", "data-event=\"dislike\"", ">Wrong</button>")
                .contains("data-event=\"retry\"", "data-event=\"undo\"", "data-event=\"edit\"", "data-event=\"clear\"")
                .contains("data-text=\"a&lt;b\"");
    }

    @Test
    void takesAMereTextAsContent() {
        var chat = Chatbot.of("Talk");
        assertThat(chat.decode(Sample.parse("[{\"role\":\"user\",\"content\":\"hi\"}]"), new TestFiles()))
                .containsExactly(ChatMessage.user("hi"));
    }

    @Test
    void outlivesItsFiles() {
        var chat = Chatbot.of("Talk");
        JsonNode wire = Sample.parse("[{\"role\":\"user\",\"content\":[{\"type\":\"file\",\"file\":"
                + "{\"id\":\"gone\",\"name\":\"no`te.txt\"}},{\"type\":\"text\",\"text\":\"see\"}]}]");
        assertThat(chat.decode(wire, new TestFiles()).get(0).parts())
                .containsExactly(new Text("`no'te.txt`"), new Text("see"));
    }

    @Test
    void aMessageGivesItsTextAndItsFiles() {
        assertThat(TALK.get(0).text()).isEqualTo("What is\nthis?");
        assertThat(TALK.get(0).files()).extracting(MediaFile::name).containsExactly("image.png", "note.txt");
        assertThat(ChatMessage.assistant(new Text("a"), new Options(List.of("x")), new Text("b"))
                        .text())
                .isEqualTo("a\n\nb");
    }

    @Test
    void refusesAReasonWithoutWords() {
        assertThatThrownBy(() -> Chatbot.of("Talk").likeable("Wrong", " "))
                .isInstanceOf(AuthorException.class)
                .hasMessage("likeable(…) got an empty reason: give words that a visitor can press.");
    }
}
