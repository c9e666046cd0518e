package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.clients.ClientTools;
import io.demitasse.media.MediaFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apps of Python's Gradio that are different: one with a login, one that chats. */
@Tag(ClientTools.TAG)
class PythonAppsTest {
    @Test
    void anAppBehindALoginLetsInWhoKnowsThePassword(@TempDir Path folder) throws IOException {
        try (PythonApp app = PythonApp.start("login.py", folder)) {
            assertThatThrownBy(() -> Client.connect(app.url()))
                    .isInstanceOf(ClientException.Unauthorised.class)
                    .hasMessageEndingWith("/config was refused: Not authenticated."
                            + " Give the app's login or token when you connect: o.login(…), o.token(…).");
            assertThatThrownBy(() -> Client.connect(app.url(), o -> o.login("ann", "wrong")))
                    .isInstanceOf(ClientException.Unauthorised.class)
                    .hasMessage("The app does not know the user 'ann' with that password.");
            try (Client client = Client.connect(app.url(), o -> o.login("ann", "se:cret é"))) {
                RemoteFile file = client.endpoint()
                        .predict(MediaFile.of("a.txt", "text/plain", new byte[] {65}))
                        .as(RemoteFile.class);
                assertThat(file.bytes()).containsExactly(65);
            }
        }
    }

    @Test
    void aChatGoesOnAndStreams(@TempDir Path folder) throws IOException {
        try (PythonApp app = PythonApp.start("chat.py", folder);
                Client client = Client.connect(app.url())) {
            assertThat(client.endpoint().submit("abc").results().map(each -> each.as(String.class)))
                    .containsExactly("0: a", "0: ab", "0: abc");
            assertThat(client.endpoint().predict("d").as(String.class)).isEqualTo("2: d");
        }
    }
}
