package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowsePageTest extends OnPages {
    private static final Pattern NEXT = Pattern.compile("href=\"(/(?:spaces|models)\\?[^\"]*cursor=[^\"]+)\"");

    BrowsePageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        assertThat(get("", "/").text()).contains("There is no Space to see yet", "hf repos create YOU/hello");
        assertThat(get("ann", "/").text()).contains("hf repos create ann/hello", "href=\"/settings/tokens\"");
        create("space", "greeter", false);
        commit("spaces/ann/greeter", "A card", "README.md", """
                ---
                title: "Greeter <script>alert(1)</script>"
                emoji: "\uD83D\uDC4B"
                colorFrom: blue
                colorTo: '"><b>'
                sdk: static
                short_description: Says <i>hello</i>
                ---
                """);
        create("space", "hidden", true);
        create("model", "weights", false);
        commit("models/ann/weights", "A card", "README.md", """
                ---
                license: mit
                pipeline_tag: <b>sums</b>
                tags: [small]
                ---
                """);
        create("dataset", "rows", false);
    }

    @Test
    void aSpaceIsACard() throws Exception {
        var said = get("", "/");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.text())
                .contains(
                        "<a class=\"card\" href=\"/spaces/ann/greeter\">",
                        "<div class=\"cover from-blue to-red\">",
                        "\uD83D\uDC4B",
                        "<p class=\"path\">ann/greeter</p>",
                        "<span class=\"dot\" aria-hidden=\"true\"></span>",
                        " 0")
                .doesNotContain("weights");
    }

    @Test
    void whatACardSaysIsTextWhateverIsInIt() throws Exception {
        assertThat(get("", "/").text())
                .contains("Greeter &lt;script&gt;alert(1)&lt;/script&gt;", "Says &lt;i&gt;hello&lt;/i&gt;")
                .doesNotContain("<script", "<i>", "<b>");
        assertThat(get("", "/?search=%22%3E%3Cscript%3E").text())
                .contains(
                        "No Space is like that",
                        "<a href=\"/spaces\">see all Spaces</a>",
                        "value=\"&quot;&gt;&lt;script&gt;\"")
                .doesNotContain("<script");
    }

    @Test
    void whatIsPrivateIsThereForItsOwnerAlone() throws Exception {
        assertThat(get("", "/").text()).doesNotContain("hidden\"");
        assertThat(get("bob", "/?search=hidden").text()).contains("No Space is like that");
        assertThat(get("ann", "/").text())
                .contains("href=\"/spaces/ann/hidden\"", "<span class=\"mark\">private</span>");
    }

    @Test
    void whatIsLookedForIsFound() throws Exception {
        assertThat(get("", "/?search=GREETER").text()).contains("/spaces/ann/greeter");
        assertThat(get("", "/?sdk=static").text()).contains("/spaces/ann/greeter");
        assertThat(get("", "/?sdk=docker").text())
                .contains("No Space is like that", "<option value=\"docker\" selected>");
        assertThat(get("", "/?sdk=unknown&sort=unknown").text()).contains("/spaces/ann/greeter");
        assertThat(get("", "/?search=" + "x".repeat(5000)).status()).isEqualTo(200);
    }

    @Test
    void manyAreShownPageByPage() throws Exception {
        for (int i = 0; i < 30; i++) {
            create("space", "many-" + i, false);
        }

        String first = get("", "/?search=many&sort=newest").text();
        assertThat(first).contains("ann/many-29", "ann/many-6<").doesNotContain("ann/many-5<");
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String second = get("", next.group(1).replace("&amp;", "&")).text();

        assertThat(second).contains("ann/many-5<", "ann/many-0<").doesNotContain("ann/many-6<", "More Spaces");
    }

    @Test
    void modelsAndDatasetsHaveListsOfTheirOwn() throws Exception {
        String models = get("", "/models").text();
        assertThat(models)
                .contains(
                        "<h1>Models</h1>",
                        "<a class=\"card\" href=\"/ann/weights\">",
                        "<span class=\"mark\">license:mit</span>",
                        "&lt;b&gt;sums&lt;/b&gt;",
                        "Updated ")
                .doesNotContain("ann/rows", "ann/greeter", "<b>", "name=\"sdk\"");
        assertThat(get("", "/datasets").text())
                .contains("<h1>Datasets</h1>", "href=\"/datasets/ann/rows\"")
                .doesNotContain("ann/weights");
        assertThat(get("", "/spaces").text()).contains("/spaces/ann/greeter").doesNotContain("ann/weights");
    }

    @Test
    void ownerAndTagNarrowAList() throws Exception {
        assertThat(get("", "/models?tag=small&owner=ANN").text()).contains("/ann/weights");
        assertThat(get("", "/models?tag=license%3Amit").text()).contains("/ann/weights");
        assertThat(get("", "/models?tag=smal").text()).contains("No model is like that");
        assertThat(get("", "/models?owner=bob").text())
                .contains("No model is like that", "<a href=\"/models\">see all models</a>", "value=\"bob\"");
        for (String odd : new String[] {"%00", "%22%3E%3Cscript%3E", "x".repeat(1000), "..%2f"}) {
            var said = get("", "/datasets?tag=" + odd + "&owner=" + odd + "&sdk=static&search=" + odd);
            assertThat(said.status()).as(odd).isEqualTo(200);
            assertThat(said.text()).contains("No dataset is like that").doesNotContain("<script");
        }
    }

    @Test
    void aForgedCursorIsRefused() throws Exception {
        var said = get("", "/?cursor=forged");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text()).contains("<h1>This can&#x27;t be done</h1>", "&#x27;forged&#x27;");
    }

    @Test
    void aPageRunsNothingAndIsInNoFrame() throws Exception {
        var said = get("", "/");
        assertThat(said.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                        + " frame-ancestors 'none'; base-uri 'none'");
        assertThat(said.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(said.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(said.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(said.text()).doesNotContain("style=", "<style");
    }
}
