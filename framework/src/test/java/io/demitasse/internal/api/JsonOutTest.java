package io.demitasse.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonOutTest {
    private static String written(Consumer<JsonOut> fields) {
        return new String(JsonOut.object(fields), StandardCharsets.UTF_8);
    }

    @Test
    void fieldsComeInTheOrderInWhichTheyArePut() {
        assertThat(written(out -> out.put("text", "a\"\n\u2028é")
                        .put("long", 1L << 40)
                        .put("half", 0.5)
                        .put("yes", true)
                        .putNull("nothing")))
                .isEqualTo("{\"text\":\"a\\\"\\n\u2028é\",\"long\":1099511627776,\"half\":0.5,"
                        + "\"yes\":true,\"nothing\":null}");
        assertThat(written(out -> {})).isEqualTo("{}");
    }

    @Test
    void treesAreWrittenAsAlways() {
        var tree = Json.object().put("a", 1).put("b", 1.50).putNull("c");
        tree.putArray("d").add(Json.object()).add(BigIntegerNode.valueOf(BigInteger.TEN.pow(30)));
        assertThat(written(out -> out.put("tree", tree).put("none", NullNode.getInstance())))
                .isEqualTo("{\"tree\":" + tree + ",\"none\":null}");
    }

    @Test
    void objectsAndListsMayLieInOneAnother() {
        assertThat(written(out -> out.put(
                                "outer",
                                () -> out.objects(
                                        "all",
                                        List.of("x", "y"),
                                        each -> out.put("is", each)
                                                .put("more", () -> out.numbers("n", List.of(1, 2))))))
                        .concat(written(out -> out.numbers("n", List.of()).objects("o", List.of(), each -> {}))))
                .isEqualTo("{\"outer\":{\"all\":[{\"is\":\"x\",\"more\":{\"n\":[1,2]}},"
                        + "{\"is\":\"y\",\"more\":{\"n\":[1,2]}}]}}{\"n\":[],\"o\":[]}");
    }

    @Test
    void aNameThatHasToBeEscapedIs() {
        assertThat(written(out -> out.put("/a\"b", "c"))).isEqualTo("{\"/a\\\"b\":\"c\"}");
    }
}
