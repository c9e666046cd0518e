package io.demitasse.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static String link(Map<String, String> modules, String... entries) {
        var linker = new Linker(path -> Objects.requireNonNull(modules.get(path), path));
        for (String entry : entries) {
            linker.add(entry);
        }
        return linker.script();
    }

    @Test
    void putsImportedModulesFirstAndEachOnce() {
        String script = link(
                Map.of(
                        "/x/main.js", "import { a } from \"./a.js\";\nimport { b } from \"./b.js\";\na(b);\n",
                        "/x/a.js", "import { b } from \"./b.js\";\nexport function a() {}\n",
                        "/x/b.js", "export const b = 1;\n"),
                "/x/main.js",
                "/x/a.js");
        assertThat(script).isEqualTo("const b = 1;\n\nfunction a() {}\n\na(b);\n");
    }

    @Test
    void aComponentImportsModulesOfTheFramework() {
        String script = link(
                Map.of(
                        "/c/slider.js",
                        "import { text } from \"demitasse/config.js\";\ntext();\n",
                        "/io/demitasse/internal/page/js/config.js",
                        "export function text() {}\n"),
                "/c/slider.js");
        assertThat(script).isEqualTo("function text() {}\n\ntext();\n");
    }

    @Test
    void leavesCommentsOutButNotTheCodeAfterThem() {
        String script = link(
                Map.of(
                        "/x/a.js",
                        "/**\n * Words **\n */\n// more\nfor (;;) {\n  /** @type {A} */ (b).c = 1;\n}\n/** d */\nlet e;\n"),
                "/x/a.js");
        assertThat(script).isEqualTo("for (;;) {\n  /** @type {A} */ (b).c = 1;\n}\nlet e;\n");
    }

    @Test
    void namesThatClashAreToldWithBothPlaces() {
        assertThatThrownBy(() -> link(
                        Map.of("/x/a.js", "const MOST = 1;\n", "/x/b.js", "export const MOST = 2;\n"),
                        "/x/a.js",
                        "/x/b.js"))
                .hasMessage("The scripts /x/a.js and /x/b.js both declare MOST. Joined into one they would clash:"
                        + " rename one of them.");
    }
}
