package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.confine.NeedsBubblewrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PythonEnvironmentTest {
    private final Path app;
    private final Path secret;
    private final PythonEnvironment environment;
    private final Log log;

    PythonEnvironmentTest(@TempDir Path folder) throws IOException {
        app = Files.createDirectory(folder.resolve("app"));
        secret = Files.writeString(folder.resolve("secret.key"), "a secret");
        environment = new PythonEnvironment(
                Files.createDirectory(folder.resolve("work")).resolve("python-1"));
        log = Log.in(folder.resolve("build.log"));
    }

    @AfterEach
    void close() {
        log.rest();
    }

    @Test
    void filesOfTheAppTakeNoModulesPlace() throws Exception {
        for (String name : new String[] {"venv.py", "pip.py", "ensurepip.py", "site.py"}) {
            Files.writeString(app.resolve(name), "raise SystemExit('the wrong one')");
        }
        assertThat(environment.make(app, "", log)).isEmpty();
        assertThat(environment.isDone()).isTrue();
        assertThat(environment.python()).isExecutable();
        assertThat(environment.reads()).first().isEqualTo(environment.place().resolve("environment"));
    }

    /** pip runs it to learn what the package is called. */
    @Test
    @NeedsBubblewrap
    void codeThatIsRunWhileItIsMadeFindsNothingThatIsNotItsOwn() throws Exception {
        Files.writeString(app.resolve("pyproject.toml"), """
                [build-system]
                requires = []
                build-backend = "backend"
                backend-path = ["."]
                """);
        Files.writeString(app.resolve("backend.py"), """
                import os
                for path in ["%s", "/etc/shadow", "/proc/%d/environ"]:
                    if os.path.exists(path):
                        raise SystemExit("found " + path)
                try:
                    open("%s", "a").write("/\\n")
                except OSError:
                    pass
                raise SystemExit("found nothing")
                """.formatted(
                secret, ProcessHandle.current().pid(), environment.place().resolve("base")));
        assertThat(environment.make(app, ".", log))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("What requirements.txt names could not be installed")
                        .contains("found nothing"));
        assertThat(environment.isDone()).isFalse();
        assertThat(environment.reads()).doesNotContain(Path.of("/"));
    }
}
