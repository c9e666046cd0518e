package io.demitasse.spaces.hub;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What tests share that are tried on one hub; each has repositories of its own in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnHub {
    private final Path folder;
    private TestHub hub;

    OnHub(@TempDir Path folder) {
        this(folder, settings -> settings);
    }

    /** On one that is set up otherwise. */
    OnHub(Path folder, UnaryOperator<HubSettings> otherwise) {
        this.folder = folder;
        this.hub = TestHub.in(folder.resolve("hub"), otherwise);
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    TestHub hub() {
        return hub;
    }

    Path folder() {
        return folder;
    }

    /** Ends the hub and begins again in its folder. */
    void again() {
        hub = hub.again();
    }
}
