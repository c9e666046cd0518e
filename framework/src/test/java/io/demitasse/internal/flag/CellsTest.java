package io.demitasse.internal.flag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil\")",
                "+1",
                "-1+1|cmd",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠A"
            })
    void whatCouldBeAFormulaIsMadeAText(String text) {
        assertThat(Cells.of(TextNode.valueOf(text))).isEqualTo("'" + text);
    }

    @Test
    void theRestStaysAsItIs() {
        assertThat(Cells.of(TextNode.valueOf("a=b, \"c\""))).isEqualTo("a=b, \"c\"");
        assertThat(Cells.of(TextNode.valueOf(""))).isEmpty();
        assertThat(Cells.of(NullNode.getInstance())).isEmpty();
        assertThat(Cells.of(IntNode.valueOf(-3))).isEqualTo("-3");
        assertThat(Cells.of(JsonNodeFactory.instance.arrayNode().add("x"))).isEqualTo("[\"x\"]");
    }
}
