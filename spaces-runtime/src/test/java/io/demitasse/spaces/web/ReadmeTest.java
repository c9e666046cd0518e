package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.RepositoryKind;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static String html(String readme) {
        return Readme.html(Samples.repository(RepositoryKind.MODEL, "{}"), "main", "docs", readme);
    }

    @Test
    void theFrontMatterIsNotShown() {
        assertThat(html("---\ntitle: Secret\n---\nWords *that* count\n"))
                .isEqualTo("<p>Words <em>that</em> count</p>\n");
        assertThat(html("---\nnever ended")).contains("never ended");
    }

    @Test
    void headingsStandBelowThatOfThePage() {
        assertThat(html("# One\n\n##### Five\n\n###### Six\n"))
                .isEqualTo("<h2>One</h2>\n<h6>Five</h6>\n<h6>Six</h6>\n");
    }

    @Test
    void whatIsWideIsScrolledByKeyboardToo() {
        assertThat(html("    code\n\n| a |\n|---|\n| b |\n"))
                .contains("<pre tabindex=\"0\"><code>code", "<table tabindex=\"0\"><thead>");
    }

    @Test
    void filesBesideItAreFound() {
        assertThat(html("[a](more.md#x) ![b](./a%20b.png)"))
                .contains(
                        "href=\"/ann/greeter/blob/main/docs/more.md#x\"",
                        "src=\"/ann/greeter/resolve/main/docs/a%20b.png\"");
    }

    @Test
    void otherLinksStayAsTheyAre() {
        assertThat(html("[a](https://example.org/x) [b](/spaces) [c](#top) [d](mailto:ann@example.org)"))
                .contains(
                        "href=\"https://example.org/x\"",
                        "href=\"/spaces\"",
                        "href=\"#top\"",
                        "href=\"mailto:ann&#64;example.org\"");
    }

    @Test
    void nothingOfItRunsOrReachesOtherHosts() {
        assertThat(html("""
                <script>alert(1)</script><img src=x onerror=alert(2)>

                [x](javascript:alert(3))
                ![y](https://evil.example/pixel.png) <b style="position:fixed">z</b>
                [q](" onmouseover=alert(4)) <iframe src="/"></iframe>"""))
                .doesNotContain("<script", "onerror", "javascript:", "evil.example", "style=", "<iframe")
                .doesNotContainPattern("<[^>]*onmouseover");
    }
}
