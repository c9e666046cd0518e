package io.demitasse.components.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.chat.Barista.END;
import static io.demitasse.components.chat.Barista.last;
import static io.demitasse.components.chat.Barista.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Formulas in an answer, as a browser draws them. */
@BrowserTest
final class FormulaBrowserTest {
    private static final String TALK = """
            A cup at $T_0 = 90\\,^\\circ\\text{C}$ cools by Newton's law, costs \\$3 or $4, and

            $$
            T(t) = T_\\text{room} + (T_0 - T_\\text{room})\\, e^{-kt}
            $$

            is solved for $k$ with \\(n\\) measurements:

            \\[
            \\begin{aligned}
            \\hat{k} &= \\operatorname*{argmin}_{k > 0} \\sum_{i=1}^{n} \\left( T_i - T(t_i) \\right)^2 \\\\
                    &\\approx \\frac{1}{t} \\ln \\frac{T_0 - T_\\text{room}}{T(t) - T_\\text{room}}
            \\end{aligned}
            \\]

            With $\\mathbf{A} = \\begin{pmatrix} 1 & t_1 \\\\ \\vdots & \\vdots \\\\ 1 & t_n \\end{pmatrix}$ and
            $f(x) = \\begin{cases} \\sqrt{x} & \\text{if } x \\ge 0 \\\\ 0 & \\text{else} \\end{cases}$ that is

            $$\\int_0^\\infty \\!\\! e^{-x^2} dx = \\frac{\\sqrt{\\pi}}{2}, \\qquad \\binom{n}{k}, \\quad \\boxed{\\vec{F} = m \\vec{a}}$$

            but $\\foo$ is none.
            """;

    private final Barista barista = new Barista();

    @AfterEach
    void close() {
        barista.close();
    }

    @Test
    void areTextUntilTheyClose(Browsing browsing) {
        Page page = send(browsing.open(barista.url()), "go");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        barista.say("So $E = mc");
        assertThat(last(page)).containsText("$E = mc");
        barista.say("^2$ and\n\n$$\n");
        assertThat(page.locator("math msup mn")).hasText("2");
        barista.say("x\n$$", END);
        assertThat(page.locator("math[display=block] mi")).hasText("x");
        page.reload();
        assertThat(page.locator("math")).hasCount(2);
        last(page).locator("[data-event=copy]").click();
        assertThat(page.locator("#announcer")).hasText("Copied");
        assertThat(String.valueOf(page.evaluate("navigator.clipboard.readText()")))
                .contains("So $E = mc^2$ and", "$$x$$");
    }

    @Test
    void lookWell(Browsing browsing) {
        for (Looks looks : List.of(Looks.LIGHT, Looks.DARK, Looks.PHONE, Looks.LIGHT.withoutScripts())) {
            Page page = browsing.open(barista.url(), looks);
            barista.say(TALK, END);
            if (looks.equals(Looks.LIGHT.withoutScripts())) {
                Barista.box(page).fill("go");
                page.locator(".multimodal-send:not(.multimodal-stop)").click();
            } else {
                send(page, "go");
            }
            assertThat(last(page)).containsText("is none.");
            assertThat(page.locator("math")).hasCount(8);
            assertThat((Boolean) page.locator("mfrac").first().evaluate("e => e.getBoundingClientRect().height > 20"))
                    .isTrue();
            if (looks.equals(Looks.LIGHT.withoutScripts())) {
                return;
            }
            page.locator(".chat-log").evaluate("e => { e.style.height = 'auto'; e.style.maxHeight = 'none'; }");
            assertThat(page.locator(".multimodal-stop")).isHidden();
            Browsing.shot(page, "chat-formulas" + (looks.dark() ? "-dark" : looks.width() < 400 ? "-phone" : ""));
            Browsing.assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
        }
    }
}
