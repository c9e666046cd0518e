package io.demitasse.spaces.hub;

import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Interface;
import io.demitasse.clients.ClientTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A demo that is shared by the client of OpenSSH alone. */
@Tag(ClientTools.TAG)
class OpenSshTest extends OnHub {
    OpenSshTest(@TempDir Path folder) {
        super(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void bringsADemoToItsLink(String kind) throws Exception {
        Path key = folder().resolve("key-" + kind);
        ClientTools.run(folder(), Map.of(), List.of("ssh-keygen", "-q", "-t", kind, "-N", "", "-f", key.toString()));
        String line =
                Files.readString(key.resolveSibling(key.getFileName() + ".pub")).strip();
        JsonNode share = hub().post("ann", "/api/shares", "{\"key\":\"%s\",\"seconds\":600}".formatted(line))
                .json();
        JsonNode ssh = share.path("ssh");
        Path known = Files.writeString(
                folder().resolve("known-" + kind),
                "[" + ssh.path("host").asText() + "]:" + ssh.path("port").asText() + " "
                        + ssh.path("hostKey").asText() + "\n");
        try (var demo = Interface.of("By SSH")
                .inputs(textbox("In"))
                .outputs(textbox("Out"))
                .predict(text -> text)
                .launch(o -> o.port(0))) {
            Process process = new ProcessBuilder(
                            "ssh",
                            "-F",
                            "none",
                            "-N",
                            "-n",
                            "-o",
                            "StrictHostKeyChecking=yes",
                            "-o",
                            "UserKnownHostsFile=" + known,
                            "-o",
                            "IdentitiesOnly=yes",
                            "-o",
                            "ExitOnForwardFailure=yes",
                            "-i",
                            key.toString(),
                            "-p",
                            ssh.path("port").asText(),
                            "-R",
                            "0:127.0.0.1:" + demo.url().getPort(),
                            ssh.path("user").asText() + "@" + ssh.path("host").asText())
                    .redirectErrorStream(true)
                    .redirectOutput(folder().resolve("ssh-" + kind + ".log").toFile())
                    .start();
            try {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> hub().get("", share.path("url").asText()).status() == 200);
                assertThat(hub().get("", share.path("url").asText()).text()).contains("<h1>By SSH</h1>");
                assertThat(process.isAlive()).isTrue();
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }
}
