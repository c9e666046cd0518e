package io.demitasse.components.button;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.icon.Icon;
import io.demitasse.error.AuthorException;
import io.demitasse.media.ImageFile;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Buttons. */
public final class ButtonTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(Button.of("Go").primary().large().icon(Icon.PLAY), "Go")
                        .wrong("1", "[]"),
                Sample.of(Button.of("Site").link("https://example.org").small(), "Site")
                        .wrong("{}"),
                Sample.of(Button.of("Delete").stop().secondary(), "Delete").wrong("true"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(Button.of(text), Button.of(text).link("/other"));
    }

    @Test
    void submitsItsNameWhenPressed() {
        assertThat(Drawing.editable(Button.of("Go").primary()))
                .contains("type=\"submit\"")
                .contains("name=\"_click\"")
                .contains("value=\"c1\"")
                .contains("button-primary");
    }

    @Test
    void isNotPressedWhileOff() {
        assertThat(Drawing.readOnly(Button.of("Go"), "Go")).contains("disabled");
    }

    @Test
    void leadsOnlyToSafeAddresses() {
        assertThat(Drawing.editable(Button.of("Site").link("/about?x=1#y"))).contains("href=\"/about?x=1#y\"");
        for (String bad :
                List.of("javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "data:text/html,x", "\njavascript:x")) {
            assertThatThrownBy(() -> Button.of("Site").link(bad))
                    .isInstanceOf(AuthorException.class)
                    .hasMessageContaining("is no address that a page may lead to");
        }
    }

    @Test
    void carriesASmallPictureInThePage() {
        var picture = ImageFile.of(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB));
        assertThat(Drawing.editable(Button.of("Go").icon(picture))).contains("src=\"data:image/png;base64,");
        assertThatThrownBy(() -> Button.of("Go").icon(ImageFile.of(new byte[65_537], "image/png")))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("has 65537 bytes");
    }

    @Test
    void hasItsLabelAsItsValue() {
        assertThat(Button.of("Go").empty()).isEqualTo("Go");
    }
}
