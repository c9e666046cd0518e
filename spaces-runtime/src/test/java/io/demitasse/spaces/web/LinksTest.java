package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.RepositoryKind;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void kindsAreToldApartByTheBeginningOfAPath() {
        assertThat(Links.page(Samples.repository(RepositoryKind.SPACE, "{}"))).isEqualTo("/spaces/ann/greeter");
        assertThat(Links.page(Samples.repository(RepositoryKind.DATASET, "{}"))).isEqualTo("/datasets/ann/greeter");
        assertThat(Links.page(Samples.repository(RepositoryKind.MODEL, "{}"))).isEqualTo("/ann/greeter");
    }

    @Test
    void whatMeansSomethingInAnAddressIsEncoded() {
        var space = Samples.repository(RepositoryKind.SPACE, "{}");

        assertThat(Links.file(space, "blob", "feat/#1", "a b/é?%2F\"'<.txt"))
                .isEqualTo("/spaces/ann/greeter/blob/feat/%231/a%20b/%C3%A9%3F%252F%22%27%3C.txt");
        assertThat(Links.file(space, "tree", "main", "")).isEqualTo("/spaces/ann/greeter/tree/main");
    }
}
