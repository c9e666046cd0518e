package io.demitasse.components.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures. */
public final class ImageTest implements ComponentSamples {
    private static ImageFile picture() {
        return ImageFile.of(new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB));
    }

    @Override
    public List<Sample<?>> samples() {
        return List.of(Sample.of(Image.of("Photo"), picture())
                .outside(ImageFile.of(MediaFile.of("a.txt", "text/plain", new byte[1])))
                .wrong("1", "{}", "\"unknown\"", "{\"id\":\"../../etc/passwd\"}", "{\"id\":7}", "[]"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(Image.of(text));
    }

    @Test
    void takesTheFileChosenLastInPlaceOfTheOneBefore() {
        assertThat(Image.of("Photo").read(List.of("old", "new"))).isEqualTo(TextNode.valueOf("new"));
        assertThat(Image.of("Photo").read(List.of("old", ""))).isEqualTo(TextNode.valueOf("old"));
        assertThat(Image.of("Photo").read(List.of(""))).isEqualTo(NullNode.getInstance());
    }

    @Test
    void showsAPictureWithItsLabelAndADownload() {
        var files = new TestFiles();
        var stored = Image.of("Photo").decode(Image.of("Photo").encode(picture(), files), files);
        assertThat(Drawing.readOnly(Image.of("Photo"), stored))
                .contains("<img src=\"/file/f1\" alt=\"Photo\"")
                .contains("href=\"/file/f1\" download=\"image.png\"")
                .doesNotContain("type=\"file\"");
        assertThat(stored.image().getHeight()).isEqualTo(3);
    }

    @Test
    void bringsTheCameraOnlyToWhoWantsIt() {
        assertThat(Image.of("Photo").extras()).isEmpty();
        assertThat(Image.of("Photo").webcam().extras()).containsExactly("camera");
        assertThat(Drawing.editable(Image.of("Photo"))).doesNotContain("camera");
        assertThat(Drawing.editable(Image.of("Photo").webcam()))
                .contains("camera-take")
                .doesNotContain("data-millis");
        assertThat(Drawing.editable(Image.of("Photo").streaming(Duration.ofMillis(50))))
                .contains("data-millis=\"50\"")
                .doesNotContain("camera-take");
        assertThat(Drawing.empty(Image.of("Photo").webcam(), false)).doesNotContain("camera");
    }

    @Test
    void streamsIfToldHowOften() {
        assertThatThrownBy(() -> Image.of("Photo").streaming(Duration.ofMillis(49)))
                .isInstanceOf(AuthorException.class)
                .hasMessage("streaming(PT0.049S) is too fast: give at least 50 ms.");
        assertThatThrownBy(() -> Image.of("Photo").webcam().stream())
                .isInstanceOf(AuthorException.class)
                .hasMessage("image(\"Photo\") streams nothing: declare it with streaming(…), which says how often.");
    }

    @Test
    void saysWhatIsNoPicture() {
        assertThatThrownBy(
                        () -> Image.of("Photo").check(ImageFile.of(MediaFile.of("a.txt", "text/plain", new byte[1]))))
                .isInstanceOf(VisitorException.class)
                .hasMessage("image.wrongType[a.txt, text/plain]");
    }
}
