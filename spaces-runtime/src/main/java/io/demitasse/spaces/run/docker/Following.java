package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import io.demitasse.spaces.run.Exit;
import io.demitasse.spaces.run.Limits;
import java.util.Optional;

/** A container that is followed to its end. */
record Following(Engine engine, String container, Limits limits) {
    private static final int UNKNOWN = -1;

    /** What is left to do when a container writes nothing any longer. */
    @FunctionalInterface
    interface Rest {
        void take() throws InterruptedException;
    }

    /** Waits for the end of what it writes, and then for its own; says how that was. */
    Exit toEnd(Output output, Rest rest) {
        try {
            output.awaitCompletion();
            engine.patient()
                    .waitContainerCmd(container)
                    .exec(new WaitContainerResultCallback())
                    .awaitStatusCode();
            // Not sooner, since what an engine keeps is complete only then.
            rest.take();
            return exit(engine.ask(
                    "look at a container",
                    client -> client.inspectContainerCmd(container).exec().getState()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exit(UNKNOWN, Optional.of("Nobody waited for its end."));
        } catch (RuntimeException e) {
            return new Exit(
                    UNKNOWN,
                    Optional.of("What became of it is not known. "
                            + engine.failure("say how it ended", e).getMessage()));
        }
    }

    private Exit exit(ContainerState state) {
        Long code = state.getExitCodeLong();
        Optional<String> reason = Boolean.TRUE.equals(state.getOOMKilled())
                ? Optional.of("It was ended since it used more than " + (limits.memory() >> 20) + " MB of memory.")
                : Optional.empty();
        return new Exit(code == null ? UNKNOWN : code.intValue(), reason);
    }
}
