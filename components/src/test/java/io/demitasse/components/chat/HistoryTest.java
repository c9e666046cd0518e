package io.demitasse.components.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.component.Travels;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.ChatPart.FilePart;
import io.demitasse.media.MediaFile;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final ChatMessage COFFEE = ChatMessage.user("Coffee?");
    private static final ChatMessage YES = ChatMessage.assistant("**Yes**, please.");

    @Test
    void growsByAQuestionAndItsAnswer() {
        assertThat(History.NONE.and(COFFEE, YES).messages()).containsExactly(COFFEE, YES);
    }

    @Test
    void arrivesAtAnotherReplicaAsItWas() {
        History said = History.NONE.and(COFFEE, YES);
        assertThat(Travels.arrived(History.NONE, said.luggage())).isEqualTo(said);
    }

    @Test
    void ofAFileItsNameArrives() {
        var file = ChatMessage.assistant(new FilePart(MediaFile.of("menu.txt", "text/plain", new byte[] {1})));
        var arrived = (History)
                Travels.arrived(History.NONE, History.NONE.and(COFFEE, file).luggage());
        assertThat(arrived.messages().get(1).text()).isEqualTo("`menu.txt`");
    }
}
