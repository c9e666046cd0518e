package io.demitasse.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptModuleTest {
    @Test
    void tellsWhatItImportsOnOneLineOrMore() {
        var module = ScriptModule.of(
                "import { a } from \"./a.js\";\nimport {\n  b,\n  c,\n} from \"demitasse/b.js\";\na();\n");
        assertThat(module.imports())
                .containsExactly(
                        new ScriptModule.Import("{ a }", "./a.js"),
                        new ScriptModule.Import("{\n  b,\n  c,\n}", "demitasse/b.js"));
        assertThat(module.body()).isEqualTo("a();\n");
    }

    @Test
    void tellsWhatItExportsAndDeclares() {
        var module =
                ScriptModule.of("export async function a() {}\nexport class B {}\nlet c_1 = 1;\n  const inner = 2;\n");
        assertThat(module.exports()).containsExactly("a", "B");
        assertThat(module.names()).containsExactly("a", "B", "c_1");
        assertThat(module.body()).isEqualTo("async function a() {}\nclass B {}\nlet c_1 = 1;\n  const inner = 2;\n");
    }

    @Test
    void hasNoCommentsButTheCodeAfterThem() {
        var module = ScriptModule.of("/**\n * Words **\n */\n  // more\n/** @type {A} */ (b).c = 1;\n/** d */\ne();\n");
        assertThat(module.body()).isEqualTo("/** @type {A} */ (b).c = 1;\ne();\n");
    }

    @Test
    void aCommentOfManyLinesWithCodeBehindItStays() {
        var module = ScriptModule.of("/**\n * words\n */ a();\n");
        assertThat(module.body()).isEqualTo("/**\n * words\n */ a();\n");
    }

    @Test
    void linesMayEndAsOnWindowsOrNotAtAll() {
        var module = ScriptModule.of("import { a } from \"./a.js\";\r\nexport const b = a;\r\nb()");
        assertThat(module.imports()).hasSize(1);
        assertThat(module.body()).isEqualTo("const b = a;\nb()\n");
    }
}
