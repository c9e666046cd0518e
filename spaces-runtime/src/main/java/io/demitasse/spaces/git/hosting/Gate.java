package io.demitasse.spaces.git.hosting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Decides who may fetch from a repository and push to it. */
public interface Gate {
    /** What to do with a request. Called for each of them, on the thread that serves it. */
    Answer decide(Asked asked);

    /**
     * What is asked for.
     *
     * @param path of the repository, without {@code .git} and slashes at its ends
     * @param service what is to be done
     * @param authorization the header of that name, if one was sent
     */
    record Asked(String path, Service service, Optional<String> authorization) {
        /** Without what it is opened with. */
        @Override
        public String toString() {
            return service + " " + path;
        }
    }

    /** What can be done with a repository. */
    enum Service {
        FETCH,
        PUSH
    }

    /** What becomes of a request. */
    sealed interface Answer {}

    /**
     * It is served.
     *
     * @param rule why a branch may not be moved like that, if it may not
     * @param pushed hears which branches moved, after each push that moved one
     */
    record Allowed(
            HostedRepository repository, Function<PushedRef, Optional<String>> rule, Consumer<List<PushedRef>> pushed)
            implements Answer {}

    /** The client is asked for a login. */
    record NeedsLogin() implements Answer {}

    /** There is no such repository, or none that this client may know of. */
    record NotFound() implements Answer {}

    /**
     * It is not served, whatever the login.
     *
     * @param why for people
     */
    record Forbidden(String why) implements Answer {}
}
