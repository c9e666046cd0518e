package io.demitasse.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.AuthorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpRoleTest {
    @Test
    void theVariablesOfAnAddressAreKnown() {
        assertThat(McpRole.Resource.of("notes://{topic}/x-{page_1}", "text/plain")
                        .variables())
                .containsExactly("topic", "page_1");
        assertThat(McpRole.Resource.of("about:this", "text/plain").variables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notes",
                "notes:",
                "://x",
                "notes://a b",
                "notes://{}",
                "notes://{a",
                "notes://{a-b}",
                "n://{a}{a}"
            })
    void whatIsNoAddressIsRefused(String uri) {
        assertThatThrownBy(() -> McpRole.Resource.of(uri, "text/plain"))
                .isInstanceOf(AuthorException.class)
                .hasMessage(
                        "mcpResource(\"%s\", …) is no address of a resource: give it a scheme, and name each input once in braces, as in \"notes://{topic}\"."
                                .formatted(uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/", "/plain", "text/plain; charset=utf-8", "Text/Plain"})
    void whatIsNoMediaTypeIsRefused(String type) {
        assertThatThrownBy(() -> McpRole.Resource.of("a:b", type))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("\"" + type + "\") is no media type");
    }
}
