package io.demitasse.components.textbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts. */
public final class TextboxTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(Textbox.of("Line"), "Ada").wrong("7", "true", "[]", "{}"),
                Sample.of(Textbox.of("Lines").lines(3).copyable(), "\n\na\n b <c> \"d\" &amp;")
                        .wrong("7"),
                Sample.of(Textbox.of("Short").maxLength(3), "abc")
                        .outside("abcd")
                        .wrong("[1]"),
                Sample.of(Textbox.of("Needed").required(), "x")
                        .outside("", " \n ")
                        .wrong("null"),
                Sample.of(Textbox.of("Mail").email(), "ann@example.org")
                        .outside("ann", "a b@c", "@c")
                        .wrong("1"),
                Sample.of(Textbox.of("Link").url(), "https://example.org/a?b=c")
                        .outside("example.org", "javascript:alert(1)", "http://", "https://a b")
                        .wrong("1"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        Textbox box = Textbox.of(text).value(text).placeholder(text);
        return List.of(box, box.lines(3), box.copyable(), box.email());
    }

    @Test
    void isOneLineUntilItHasLinesOrIsAnAnswer() {
        assertThat(Drawing.editable(Textbox.of("Name"))).contains("<input").doesNotContain("<textarea");
        assertThat(Drawing.editable(Textbox.of("Name").lines(4)))
                .contains("<textarea")
                .contains("rows=\"4\"");
        assertThat(Drawing.editable(Textbox.of("Name").maxLines(4))).contains("data-max-lines=\"4\"");
        assertThat(Drawing.readOnly(Textbox.of("Answer"), "a\nb"))
                .contains("<textarea")
                .contains("readonly");
    }

    @Test
    void neverShowsAPasswordAgain() {
        assertThat(Drawing.editable(Textbox.of("Secret").password().copyable(), "pass123"))
                .contains("type=\"password\"")
                .doesNotContain("pass123")
                .doesNotContain("textbox-copy");
    }

    @Test
    void saysHowLongTheTextIsAndMayBe() {
        assertThatThrownBy(() -> Textbox.of("Short").maxLength(3).check("abcd"))
                .isInstanceOf(VisitorException.class)
                .hasMessage("textbox.tooLong[4, 3]");
    }

    @Test
    void takesATextOfAPatternOrNone() {
        Textbox code = Textbox.of("Code").minLength(2).pattern("[A-Z]+", "Capital letters only.");
        code.validate("");
        code.validate("AB");
        assertThatThrownBy(() -> code.validate("A")).hasMessage("textbox.tooShort[1, 2]");
        assertThatThrownBy(() -> code.validate("Ab"))
                .isInstanceOf(VisitorException.class)
                .hasMessageContaining("Capital letters only.");
    }

    @Test
    void isTheEmptyTextWhenLeftEmpty() {
        assertThat(Textbox.of("Name").empty()).isEmpty();
        assertThatThrownBy(() -> Textbox.of("Name").required().empty()).hasMessage("invalid.required[]");
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThatThrownBy(() -> Textbox.of("Name").lines(0))
                .isInstanceOf(AuthorException.class)
                .hasMessage("lines(0) is too small: give at least 1.");
    }
}
