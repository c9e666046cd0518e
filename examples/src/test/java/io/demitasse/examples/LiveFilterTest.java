package io.demitasse.examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.media.ImageFile;
import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@DemoTest(LiveFilter.class)
@BrowserTest
class LiveFilterTest {
    @Test
    void filtersAPictureAsSoonAsItIsThere(DemoTester demo) {
        demo.choose("Filter", "Negative")
                .upload("Camera", ImageFile.of(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB)));
        assertThat(demo.value("Filtered"))
                .isInstanceOfSatisfying(
                        ImageFile.class,
                        result -> assertThat(result.image().getRGB(0, 0) & 0xFFFFFF)
                                .isEqualTo(0xFFFFFF));
    }

    @Test
    void filtersOnePictureAfterTheOther(Browsing browsing) {
        try (Launched served = LiveFilter.app().launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            page.context().grantPermissions(List.of("camera"));
            page.getByText("Use the camera").click();
            var filtered = page.getByAltText("Filtered");
            Set<String> shown = new HashSet<>();
            page.waitForCondition(() -> {
                if (filtered.count() > 0) {
                    shown.add(filtered.getAttribute("src"));
                }
                return shown.size() > 3;
            });
            assertThat(filtered).hasJSProperty("complete", true);
            page.getByText("Turn the camera off").click();
            assertThat(page.getByText("Use the camera")).isVisible();
        }
    }
}
