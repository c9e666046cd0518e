package io.demitasse.spaces.run;

import java.util.Map;

/**
 * A container image that starts one version of a Space: it serves HTTP on that port, on all addresses of its container.
 *
 * <pre>{@code new Image("ann/greeter:1", 7860, Map.of())}</pre>
 *
 * @param name as the engine that runs it knows it
 * @param port between 1 and 65535
 * @param env variables of its own beside those that every Space is given
 */
public record Image(String name, int port, Map<String, String> env) implements Start {
    private static final int LAST = 65_535;

    /** The same with copies of what is given. */
    public Image {
        if (name.isBlank() || port < 1 || port > LAST) {
            throw new IllegalArgumentException("'" + name + "' on port " + port + " is no image that serves: give its"
                    + " name and a port between 1 and " + LAST + ".");
        }
        env = Map.copyOf(env);
    }

    @Override
    public Image env(Map<String, String> variables) {
        return new Image(name, port, variables);
    }
}
