package io.demitasse.components.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.conversations.Conversations.Entry;
import io.demitasse.components.conversations.Conversations.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Past conversations. */
public final class ConversationsTest implements ComponentSamples {
    private static final Shown TWO =
            new Shown(List.of(new Entry("b", "What is a ristretto?"), new Entry("a", "How hot is the water?")), "b");

    @Override
    public List<Sample<?>> samples() {
        return List.of(Sample.of(Conversations.of("Conversations"), TWO)
                .wrong("1", "[]", "{}", "{\"all\":[1],\"current\":\"\"}"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(Conversations.of("Conversations").value(new Shown(List.of(new Entry(text, text)), "")));
    }

    @Test
    void marksTheOneThatIsOpenAndDeletesItInItsOwnWay() {
        String html = Drawing.readOnly(Conversations.of("Conversations"), TWO);
        assertThat(html)
                .containsPattern("data-event=\"choose\" aria-current=\"true\">What is a ristretto\\?")
                .containsOnlyOnce("data-event=\"removeCurrent\"")
                .containsOnlyOnce("data-event=\"remove\"")
                .contains("Delete “How hot is the water?”");
    }

    @Test
    void saysThatNothingIsKeptYet() {
        assertThat(Drawing.readOnly(Conversations.of("Conversations"), new Shown(List.of(), "")))
                .contains("What you ask is kept here")
                .doesNotContain("conversations-list");
    }
}
