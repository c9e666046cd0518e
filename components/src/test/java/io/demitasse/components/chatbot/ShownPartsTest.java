package io.demitasse.components.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.components.chatbot.ChatPart.Show;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.components.file.FileBox;
import io.demitasse.components.json.Json;
import io.demitasse.components.label.Label;
import io.demitasse.components.number.NumberBox;
import io.demitasse.components.state.State;
import io.demitasse.error.AuthorException;
import io.demitasse.media.MediaFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ShownPartsTest {
    private static final Label MOOD = Label.of("Mood");
    private static final Json DATA = Json.of("Data");
    private static final NumberBox COUNT = NumberBox.of("Count");
    private static final FileBox REPORT = FileBox.of("Report");
    private static final Chatbot CHAT = Chatbot.of("Talk").shows(MOOD, DATA, COUNT, REPORT);

    private final TestFiles files = new TestFiles();

    private static String content(String part) {
        return "[{\"role\":\"assistant\",\"content\":[" + part + "]}]";
    }

    private List<ChatPart> decode(String part) {
        return CHAT.decode(Sample.parse(content(part)), files).get(0).parts();
    }

    @Test
    void areKnownByTheirPlace() {
        var said = List.of(ChatMessage.assistant(new Show<>(DATA, Map.of("a", 1)), new Show<>(COUNT, 2.0)));
        assertThat(CHAT.encode(said, files))
                .hasToString(content("{\"type\":\"component\",\"component\":1,\"kind\":\"json\",\"value\":"
                        + "{\"a\":1}},{\"type\":\"component\",\"component\":2,\"kind\":\"number\",\"value\":2}"));
        assertThat(CHAT.decode(CHAT.encode(said, files), files)).isEqualTo(said);
    }

    @Test
    void areDrawnByTheirOwnViewWithLabelsOfTheirOwn() {
        var said = List.of(
                ChatMessage.assistant(new Show<>(MOOD, Map.of("glad", 1.0)), new Show<>(COUNT, 2.0)),
                ChatMessage.user("<b>"),
                ChatMessage.assistant(new Show<>(DATA, Map.of("<i>", 1))));
        assertThat(Drawing.readOnly(CHAT, said))
                .contains("<div id=\"c1-m0-p0\" class=\"field chat-component\" data-type=\"label\" data-readonly=\"\"")
                .contains("<p class=\"label-first\" dir=\"auto\">glad</p>")
                .contains("<label for=\"c1-m0-p1-control\" class=\"field-label\" id=\"c1-m0-p1-label\">Count</label>")
                .contains(
                        "<fieldset id=\"c1-m2-p0\"",
                        "<legend class=\"field-label\" id=\"c1-m2-p0-label\">Data</legend>")
                .contains("&lt;i&gt;")
                .doesNotContain("<i>");
    }

    @Test
    void bringTheirStylesAndScripts() {
        assertThat(CHAT.parts()).isEqualTo(List.of(MOOD, DATA, COUNT, REPORT));
    }

    @Test
    void noClientCanMakeAMessageShowAnythingElse() {
        for (String part : List.of(
                "{\"type\":\"component\",\"component\":4,\"value\":1}",
                "{\"type\":\"component\",\"component\":-1,\"value\":1}",
                "{\"type\":\"component\",\"component\":2}",
                "{\"type\":\"component\",\"component\":\"label\"}")) {
            assertThatThrownBy(() -> decode(part)).hasMessageStartingWith("chatbot.wrong");
        }
        assertThatThrownBy(() -> decode("{\"type\":\"component\",\"component\":2,\"value\":\"x\"}"))
                .hasMessageStartingWith("invalid.number");
    }

    @Test
    void aFileThatIsGoneLeavesTheLabel() {
        var file = MediaFile.of("a.txt", "text/plain", new byte[] {65});
        var said = List.of(ChatMessage.assistant(new Show<>(REPORT, file)));
        var wire = CHAT.encode(said, files);
        assertThat(Drawing.readOnly(CHAT, CHAT.decode(wire, files)))
                .contains("href=\"/file/f1\"", "download=\"a.txt\"");
        assertThat(CHAT.decode(wire, new TestFiles()).get(0).parts()).containsExactly(new Text("`Report`"));
    }

    @Test
    void whatWasNotNamedOrDrawsNothingIsTheAuthorsMistake() {
        var stranger = Label.of("Stranger");
        var said = List.of(ChatMessage.assistant(new Show<>(stranger, Map.of("a", 1.0))));
        assertThatThrownBy(() -> CHAT.encode(said, files))
                .isInstanceOf(AuthorException.class)
                .hasMessageMatching(
                        "label \"Stranger\" \\(.*\\) can't be shown in a message of this chat\\. Name it in shows\\(…\\)\\.");
        var hidden = State.of(() -> 1);
        assertThatThrownBy(() -> Chatbot.of("Talk").shows(hidden))
                .isInstanceOf(AuthorException.class)
                .hasMessageEndingWith("draws nothing that a message could show.");
    }
}
