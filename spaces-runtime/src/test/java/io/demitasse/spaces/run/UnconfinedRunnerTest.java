package io.demitasse.spaces.run;

import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.confine.Confinement;
import java.nio.file.Path;

/** The same where nothing keeps programs apart. */
class UnconfinedRunnerTest extends ProcessRunnerTest {
    @Override
    protected Runner runner(Path kept) {
        return ProcessRunner.in(kept, FreePort::find, Confinement.NONE);
    }
}
