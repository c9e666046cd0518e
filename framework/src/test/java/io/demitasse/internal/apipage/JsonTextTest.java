package io.demitasse.internal.apipage;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.clients.Asker;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void isWrittenAsScriptsWriteIt() {
        assertThat(JsonText.of(Asker.parse("[{\"a\":[1,null],\"b\":\"<\"}]"))).isEqualTo("""
                [
                  {
                    "a": [
                      1,
                      null
                    ],
                    "b": "<"
                  }
                ]""");
    }
}
