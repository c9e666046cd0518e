package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest extends OnHub {
    private static final String TYPE = "multipart/form-data; boundary=x";

    MultipartTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("model", "open", "");
    }

    private static String parts(int size) {
        return "--x\r\nContent-Disposition: form-data; name=\"paths\"; filename=\"a\"\r\n\r\n" + "a".repeat(size)
                + "\r\n--x--\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth/device",
                "/oauth/token",
                "/api/models/ann/open/paths-info/main",
                "/login",
                "/device",
                "/no"
            })
    void strangersWriteNothingToTheDiskByIt(String path) throws Exception {
        for (int size : new int[] {1, 3 << 20}) {
            var said = hub().ask("", "POST", path, parts(size), "Content-Type", TYPE);

            assertThat(said.status()).as(size + " bytes").isEqualTo(415);
            assertThat(said.error())
                    .isEqualTo("This hub takes no bodies of the type multipart/form-data. Send"
                            + " application/x-www-form-urlencoded, or JSON to the API.");
        }
    }

    @Test
    void inAnyCase() throws Exception {
        assertThat(hub().ask("", "POST", "/oauth/token", parts(1), "Content-Type", TYPE.replace("multi", "MULTI"))
                        .status())
                .isEqualTo(415);
    }
}
