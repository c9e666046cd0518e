package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class RegistriesTest {
    @Test
    void noSecretOfTheRuntimeIsTold() {
        assertThat(Registries.environment(Map.of(
                        "PIP_INDEX_URL", "https://registry",
                        "https_proxy", "http://proxy",
                        "PATH", "/usr/bin",
                        "XDG_CONFIG_HOME", "/settings",
                        "DATABASE_PASSWORD", "secret",
                        "HF_TOKEN", "secret",
                        "HOME", "/root")))
                .containsOnly(
                        Map.entry("PIP_INDEX_URL", "https://registry"),
                        Map.entry("https_proxy", "http://proxy"),
                        Map.entry("PATH", "/usr/bin"),
                        Map.entry("XDG_CONFIG_HOME", "/settings"));
    }

    @Test
    void filesAreThoseOfSettingsAndCertificatesThatAreThere(@TempDir Path folder) throws Exception {
        Path wheels = Files.createDirectory(folder.resolve("wheels"));
        Path settings = Files.createDirectory(folder.resolve("pip"));
        Path certificate = Files.createFile(folder.resolve("certificate.pem"));
        assertThat(Registries.files(Map.of(
                        "PIP_FIND_LINKS", wheels.toString(),
                        "PIP_CERT", folder.resolve("gone").toString(),
                        "PIP_INDEX_URL", "https://registry",
                        "REQUESTS_CA_BUNDLE", certificate.toString(),
                        "XDG_CONFIG_HOME", folder.toString(),
                        "PATH", folder.toString())))
                .contains(wheels, certificate, settings)
                .doesNotContain(folder, folder.resolve("gone"));
    }
}
