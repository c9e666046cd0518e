package io.demitasse.components.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import io.demitasse.media.MediaFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One file. */
public final class FileBoxTest implements ComponentSamples {
    private static final MediaFile TEXT =
            MediaFile.of("notes.txt", "text/plain", "hello".getBytes(StandardCharsets.UTF_8));

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(FileBox.of("Any"), TEXT).wrong("1", "{}", "\"unknown\"", "[]"),
                Sample.of(FileBox.of("Typed").types(".TXT", "image/*"), TEXT)
                        .outside(MediaFile.of("a.pdf", "application/pdf", new byte[1]))
                        .wrong("true"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        var files = new TestFiles();
        return List.of(FileBox.of(text).value(files.keep(MediaFile.of(text, "text/plain", new byte[1]))));
    }

    @Test
    void acceptsByEndingOrByType() {
        FileBox typed = FileBox.of("Typed").types(".csv", "image/*", "text/plain");
        typed.check(TEXT);
        typed.check(MediaFile.of("A.CSV", "application/octet-stream", new byte[1]));
        typed.check(MediaFile.of("a", "image/webp", new byte[1]));
        assertThatThrownBy(() -> typed.check(MediaFile.of("a.pdf", "application/pdf", new byte[1])))
                .isInstanceOf(VisitorException.class)
                .hasMessage("file.wrongType[a.pdf, .csv, image/*, text/plain]");
        assertThat(Drawing.editable(typed)).contains("accept=\".csv,image/*,text/plain\"");
    }

    @Test
    void refusesTypesThatAreNone() {
        assertThatThrownBy(() -> FileBox.of("Typed").types("pdf"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("types(\"pdf\") is no type of files");
    }

    @Test
    void saysSizesAsPeopleDo() {
        var files = new TestFiles();
        assertThat(Drawing.readOnly(FileBox.of("Any"), files.keep(TEXT))).contains(">5\u00a0B<");
        assertThat(Drawing.readOnly(FileBox.of("Any"), files.keep(MediaFile.of("b", "text/plain", new byte[12_700]))))
                .contains(">12.4\u00a0KB<");
    }
}
