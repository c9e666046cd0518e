package io.demitasse.components.multimodal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.media.MediaFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text with files. */
public final class MultimodalBoxTest implements ComponentSamples {
    private static final MediaFile NOTE = MediaFile.of("note.txt", "text/plain", new byte[] {65});

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(
                                MultimodalBox.of("Ask").types(".txt").placeholder("Ask something"),
                                new MultimodalText("\nfile=1\ntext=", List.of(NOTE)))
                        .outside(new MultimodalText("", List.of(MediaFile.of("a.png", "image/png", new byte[0]))))
                        .wrong("1", "[]", "{}", "{\"text\":1,\"files\":[]}", "{\"text\":\"\",\"files\":[\"none\"]}"),
                Sample.of(MultimodalBox.of("Say").withoutFiles().withoutVisibleLabel(), MultimodalText.of("<b>"))
                        .outside(new MultimodalText("", List.of(NOTE)))
                        .wrong("\"a\""));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(
                MultimodalBox.of(text).placeholder(text),
                MultimodalBox.of("Ask").value(MultimodalText.of(text)));
    }

    @Test
    void takesATextThatNamesNoPart() {
        JsonNode read = MultimodalBox.of("Ask").read(List.of("Hello"));
        assertThat(MultimodalBox.of("Ask").decode(read, new TestFiles())).isEqualTo(MultimodalText.of("Hello"));
    }

    @Test
    void letsGoOfFilesThatAreToBeRemoved() {
        assertThat(MultimodalBox.of("Ask")
                        .read(List.of("text=a", "file=f1", "remove=f1", "file=f2", "file="))
                        .toString())
                .isEqualTo("{\"text\":\"a\",\"files\":[\"f2\"]}");
    }

    @Test
    void drawsAWayToPickFilesOnlyIfItTakesSome() {
        assertThat(Drawing.empty(MultimodalBox.of("Ask"), true)).contains("type=\"file\"", "multimodal-attach");
        assertThat(Drawing.empty(MultimodalBox.of("Ask").withoutFiles(), true))
                .doesNotContain("type=\"file\"", "multimodal-attach");
        assertThat(Drawing.empty(MultimodalBox.of("Ask"), false)).doesNotContain("multimodal-send");
    }

    @Test
    void knowsWhetherThereIsNothing() {
        assertThat(MultimodalText.of(" \n").isBlank()).isTrue();
        assertThat(new MultimodalText("", List.of(NOTE)).isBlank()).isFalse();
    }
}
