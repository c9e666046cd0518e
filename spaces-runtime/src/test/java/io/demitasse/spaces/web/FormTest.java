package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTest extends OnPages {
    FormTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aFormThatIsTooLargeIsNotRead() throws Exception {
        var said = postRaw("ann", "/settings/tokens", "name=" + "x".repeat(16 << 10), "Origin", url());
        assertThat(said.status()).isEqualTo(413);
        assertThat(said.text()).contains("This form is too large");
        assertThat(postRaw("ann", "/settings/tokens", "name=" + "x".repeat(3 << 20), "Origin", url())
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aFormThatIsNoneIsRefused() throws Exception {
        String many = String.join("&", Collections.nCopies(30, "a=b"));
        String manyNames = "a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1&k=1&l=1&m=1&n=1&o=1&p=1&q=1&r=1&s=1&t=1&u=1";
        for (String body : new String[] {"name", "name=%zz", "&", many, manyNames, "{\"a\":1}"}) {
            var said = postRaw("ann", "/settings/tokens", body, "Origin", url());
            assertThat(said.status()).as(body).isEqualTo(400);
            assertThat(said.text()).contains("This form can&#x27;t be read");
        }
    }
}
