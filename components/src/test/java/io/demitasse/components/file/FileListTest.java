package io.demitasse.components.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.media.MediaFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many files. */
public final class FileListTest implements ComponentSamples {
    private static final MediaFile A = MediaFile.of("a.txt", "text/plain", new byte[] {1});
    private static final MediaFile B = MediaFile.of("b.txt", "text/plain", new byte[] {2});

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(FileList.of("Files").types(".txt"), List.of(A, B))
                        .outside(List.of(A, MediaFile.of("a.pdf", "application/pdf", new byte[1])))
                        .wrong("1", "\"f1\"", "[\"unknown\"]", "[{}]", "{}"),
                Sample.of(FileList.of("None"), List.of()).wrong("7"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        var files = new TestFiles();
        return List.of(FileList.of(text).value(List.of(files.keep(MediaFile.of(text, "text/plain", new byte[1])))));
    }

    @Test
    void addsWhatIsChosenToWhatIsThere() {
        assertThat(FileList.of("Files").read(List.of("", "new1", "new2", "old")))
                .isEqualTo(Sample.parse("[\"new1\",\"new2\",\"old\"]"));
    }

    @Test
    void isTheEmptyListWithNone() {
        assertThat(FileList.of("Files").empty()).isEmpty();
    }
}
