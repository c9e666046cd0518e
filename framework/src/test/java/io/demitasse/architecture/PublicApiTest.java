package io.demitasse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The types that an author imports from {@code io.demitasse}: a new one is a decision, not an accident. */
class PublicApiTest {
    @Test
    void isSmallAndKnown() {
        assertThat(new ClassFileImporter()
                        .importPath(Path.of("target", "classes", "io", "demitasse")).stream()
                                .filter(each -> each.getPackageName().equals("io.demitasse"))
                                .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                                .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "App",
                        "Blocks",
                        "Cached",
                        "BrowserAction",
                        "Container",
                        "Flagging",
                        "Handled",
                        "Interface",
                        "Launch",
                        "Launched",
                        "On",
                        "Page",
                        "Part",
                        "Place",
                        "Share",
                        "Shown",
                        "Site",
                        "Tabs",
                        "Theme");
    }
}
