package io.demitasse;

import static io.demitasse.sample.Line.line;
import static io.demitasse.sample.Press.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.AuthorException;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Route;
import io.demitasse.testkit.DemoTester;
import org.junit.jupiter.api.Test;

class PageTest {
    private static App shop() {
        return Blocks.of("Shop", page -> {
            var basket = page.add(line("Basket").value("empty"));
            page.onLoad().outputs(basket).run(() -> "opened");
            page.route("Checkout", "checkout", checkout -> {
                checkout.description("Almost there.");
                var address = checkout.add(line("Address"));
                var pay = checkout.add(press("Pay"));
                checkout.onLoad().outputs(address).run(() -> "at home");
                checkout.on(pay.click())
                        .inputs(basket, address)
                        .outputs(basket)
                        .run((goods, where) -> goods + " sent " + where)
                        .then()
                        .outputs(address)
                        .run(() -> "");
            });
        });
    }

    @Test
    void pagesOfAnAppShareTheirComponents() {
        try (var demo = DemoTester.of(shop())) {
            assertThat(demo.value("Basket")).isEqualTo("opened");
            assertThat(demo.isEmpty("Address")).isTrue();
            demo.visit("Checkout");
            assertThat(demo.value("Address")).isEqualTo("at home");
            demo.fill("Basket", "tea").click("Pay");
            assertThat(demo.value("Basket")).isEqualTo("tea sent at home");
            assertThat(demo.value("Address")).isEqualTo("");
        }
    }

    @Test
    void aPageThatIsNotThereCantBeVisited() {
        try (var demo = DemoTester.of(shop())) {
            assertThatThrownBy(() -> demo.visit("Basement"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("0 pages are called \"Basement\".");
        }
    }

    @Test
    void eachPageHasAHeadOfItsOwn() {
        AppGraph graph = shop().graph();
        assertThat(graph.routes()).extracting(Route::path).containsExactly("", "checkout");
        assertThat(graph.routes().get(1).head().description()).isEqualTo("Almost there.");
        assertThat(graph.on(graph.routes().get(0))).containsExactly(0);
    }

    @Test
    void anAddressIsPlainAndNotTaken() {
        assertThatThrownBy(() -> Blocks.of("Shop", page -> page.route("Up", "../up", up -> up.add(line("A")))))
                .isInstanceOf(AuthorException.class)
                .hasMessage("route(\"Up\", \"../up\") is no path of a page: use small letters, digits and hyphens.");
        assertThatThrownBy(() -> Blocks.of("Shop", page -> {
                    page.route("A", "a", a -> a.add(line("A")));
                    page.route("B", "a", b -> b.add(line("B")));
                }))
                .hasMessage("route(\"B\", \"a\"): that path is taken. Give each page a path of its own.");
    }
}
