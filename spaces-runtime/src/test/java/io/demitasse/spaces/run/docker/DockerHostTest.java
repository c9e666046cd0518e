package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerHostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unix:///var/run/docker.sock",
                "npipe:////./pipe/docker_engine",
                "tcp://127.0.0.1:2375",
                "tcp://localhost:2375",
                "tcp://[::1]:2375"
            })
    void anEngineOfThisMachineIsFine(String address) {
        assertThat(DockerHost.parse(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://engine.example:2375", "ssh://engine.example", "engine", ""})
    void anotherIsRefused(String address) {
        assertThatThrownBy(() -> DockerHost.parse(address))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("The engine at '" + address + "' is not on this machine")
                .hasMessageEndingWith("such as unix:///var/run/docker.sock.");
    }

    @Test
    void whatIsNoAddressIsSaidSo() {
        assertThatThrownBy(() -> DockerHost.parse("no address"))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("'no address' is no address of an engine");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anEngineThatIsNotThereIsToldWithWhatToDo(@TempDir Path folder) {
        var host = DockerHost.parse("unix://" + folder.resolve("none.sock"));
        assertThatThrownBy(() -> DockerRunner.in(folder, host, Reach.NOTHING))
                .isInstanceOf(OperatorException.class)
                .hasMessage("The container engine at " + host + " can't be reached. Start it (is Docker running, and"
                        + " may this user use it?), or set DOCKER_HOST to another.");
    }
}
