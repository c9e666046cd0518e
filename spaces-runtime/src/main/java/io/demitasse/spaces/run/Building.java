package io.demitasse.spaces.run;

import io.demitasse.error.DemitasseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes builds come to an end that can be told, whatever they throw. */
final class Building {
    private static final Logger LOG = LoggerFactory.getLogger(Building.class);

    private Building() {}

    /** What became of it; empty if it was given up. */
    static Optional<Built> run(SpaceId space, Build build, Log log) {
        try {
            return Optional.of(build.make(log));
        } catch (InterruptedException e) {
            // The thread goes back to where it came from.
            return Optional.empty();
        } catch (DemitasseException e) {
            return Optional.of(new Built.Failed(Stage.BUILD_ERROR, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.error("The build of {} failed by a mistake of the runtime", space, e);
            return Optional.of(new Built.Failed(
                    Stage.BUILD_ERROR, "The build failed by a mistake of the runtime; its log says which."));
        } finally {
            log.rest();
        }
    }
}
