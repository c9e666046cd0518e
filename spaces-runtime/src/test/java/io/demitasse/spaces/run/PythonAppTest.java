package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.demitasse.spaces.build.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PythonAppTest {
    private final Path folder;
    private final Path work;
    private final Log log;

    PythonAppTest(@TempDir Path folder) throws IOException {
        this.folder = Files.createDirectory(folder.resolve("app"));
        work = folder.resolve("work");
        log = Log.in(folder.resolve("build.log"));
    }

    @AfterEach
    void close() {
        log.rest();
    }

    private Built make() throws InterruptedException {
        return new PythonApp(folder, "app.py", work).make(log);
    }

    @Test
    void aFileThatIsNotThereIsSaid() throws InterruptedException {
        assertThat(make()).asInstanceOf(type(Built.Failed.class)).satisfies(failed -> {
            assertThat(failed.stage()).isEqualTo(Stage.NO_APP_FILE);
            assertThat(failed.message()).startsWith(folder.resolve("app.py") + " is not there.");
        });
        assertThat(work).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anEnvironmentThatWasCutOffIsMadeAnewAndAWholeOneIsKept() throws Exception {
        Files.createFile(folder.resolve("app.py"));
        Files.writeString(folder.resolve("requirements.txt"), "");
        Path environment = work.resolve("python-" + new Digest().text("").hex().substring(0, 16));
        Path left = Files.createFile(Files.createDirectories(environment).resolve("half"));
        var first = (Command) ((Built.Program) make()).start();
        assertThat(left).doesNotExist();
        assertThat(first.words())
                .containsExactly(environment.resolve("environment/bin/python").toString(), "-u", "app.py");
        assertThat(first.folder()).isEqualTo(folder);
        assertThat(make()).isEqualTo(new Built.Program(first));
        assertThat(RunnerContract.texts(log))
                .filteredOn(line -> line.startsWith("$ python3 -I -m venv"))
                .hasSize(1);
    }
}
