package io.demitasse.spaces.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a Space is run, whatever its version.
 *
 * @param id which Space
 * @param key by which what is kept for it is found, whatever it is called: a name for a folder
 * @param label below a domain by which it is reached, which no other Space has
 * @param host where it is to be reached, such as {@code ann-greeter.hub.example}
 * @param path below which it is to be reached there, such as {@code /apps/ann/greeter}; empty for the root
 * @param limits of one running version
 * @param sleep how long it may be unused before it sleeps; empty for ever
 * @param start how long it may take to answer
 * @param build how long a build may take
 * @param hub where processes of this machine find the hub that runs them, if one does; a container can't reach it there
 * @param variables that its program is given, which anyone may know
 * @param secrets that its program is given, which nobody else may know
 */
public record SpaceSettings(
        SpaceId id,
        String key,
        String label,
        String host,
        String path,
        Limits limits,
        Optional<Duration> sleep,
        Duration start,
        Duration build,
        Optional<String> hub,
        Map<String, String> variables,
        Map<String, String> secrets) {
    /** The same with copies of what is given. */
    public SpaceSettings {
        variables = Map.copyOf(variables);
        secrets = Map.copyOf(secrets);
    }

    /** As the Hub has it: asleep after 48 hours, 30 minutes to start, an hour to build. */
    public static SpaceSettings of(SpaceId id, String host) {
        return new SpaceSettings(
                id,
                id.folder(),
                id.label(),
                host,
                "",
                Limits.DEFAULT,
                Optional.of(Duration.ofHours(48)),
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    /** The same that is kept by another key. */
    public SpaceSettings key(String other) {
        return new SpaceSettings(id, other, label, host, path, limits, sleep, start, build, hub, variables, secrets);
    }

    /** The same with another label. */
    public SpaceSettings label(String other) {
        return new SpaceSettings(id, key, other, host, path, limits, sleep, start, build, hub, variables, secrets);
    }

    /** Whether both are of one Space, that is found at the same places. */
    boolean isOfSame(SpaceSettings other) {
        return other.id().equals(id) && other.key().equals(key) && other.label().equals(label);
    }

    /**
     * The same that is reached below the path that leads to it on every host of the runtime. Its program is told, so
     * that its links begin with it.
     */
    public SpaceSettings byPath() {
        return new SpaceSettings(id, key, label, host, id.path(), limits, sleep, start, build, hub, variables, secrets);
    }

    /** The same with other limits. */
    public SpaceSettings limits(Limits other) {
        return new SpaceSettings(id, key, label, host, path, other, sleep, start, build, hub, variables, secrets);
    }

    /** The same that sleeps after that time; empty for never. */
    public SpaceSettings sleep(Optional<Duration> after) {
        return new SpaceSettings(id, key, label, host, path, limits, after, start, build, hub, variables, secrets);
    }

    /** The same with another time to start. */
    public SpaceSettings start(Duration longest) {
        return new SpaceSettings(id, key, label, host, path, limits, sleep, longest, build, hub, variables, secrets);
    }

    /** The same with another time to build. */
    public SpaceSettings build(Duration longest) {
        return new SpaceSettings(id, key, label, host, path, limits, sleep, start, longest, hub, variables, secrets);
    }

    /** The same that a hub runs, which processes find there. */
    public SpaceSettings hub(String url) {
        return new SpaceSettings(
                id, key, label, host, path, limits, sleep, start, build, Optional.of(url), variables, secrets);
    }

    /** The same with other variables and secrets. */
    public SpaceSettings environment(Map<String, String> open, Map<String, String> secret) {
        return new SpaceSettings(id, key, label, host, path, limits, sleep, start, build, hub, open, secret);
    }

    /** All that the environment of its program holds, in the words of the Hub, whose own win. */
    Map<String, String> environment(Start version) {
        var all = new HashMap<String, String>();
        all.putAll(version.env());
        if (version instanceof Command) {
            // So that programs find Spaces, models and datasets of this hub by their names.
            hub.ifPresent(url -> all.put("HF_ENDPOINT", url));
        }
        all.putAll(variables);
        all.putAll(secrets);
        all.putAll(Map.of(
                "SYSTEM",
                "spaces",
                "SPACE_ID",
                id.toString(),
                "SPACE_AUTHOR_NAME",
                id.owner(),
                "SPACE_REPO_NAME",
                id.name(),
                "SPACE_HOST",
                host,
                "ACCELERATOR",
                "none",
                "CPU_CORES",
                Integer.toString(limits.cores()),
                "MEMORY",
                (limits.memory() >> 20) + "Mi"));
        if (!path.isEmpty()) {
            all.put("GRADIO_ROOT_PATH", path);
        }
        return all;
    }
}
