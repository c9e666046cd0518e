package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Spaces of a runtime.
 *
 * <pre>{@code
 * try (var spaces = Spaces.with(ProcessRunner.in(folder), folder, Pace.DEFAULT)) {
 *   var space = spaces.add(SpaceSettings.of(new SpaceId("ann", "greeter"), "localhost:7860"));
 *   space.deploy(log -> new Built.Program(new Command(List.of("python3", "app.py"), app, Map.of())));
 *   space.when(status -> status.stage() == Stage.RUNNING).join();
 * }
 * }</pre>
 */
public final class Spaces implements AutoCloseable {
    private final Workshop shop;
    private final Path folder;
    private final Map<SpaceId, Space> all = new ConcurrentHashMap<>();
    private final Map<String, Space> labels = new ConcurrentHashMap<>();

    private Spaces(Workshop shop, Path folder) {
        this.shop = shop;
        this.folder = folder;
    }

    /** No Spaces yet, whose programs that runner is to start and whose logs are kept in that folder. */
    public static Spaces with(Runner runner, Path folder, Pace pace) {
        return new Spaces(new Workshop(runner, pace), folder);
    }

    /**
     * Adds a Space, which does not run yet.
     *
     * @throws OperatorException if it is there already
     */
    public Space add(SpaceSettings settings) {
        Path logs = folder.resolve(settings.key()).resolve("logs");
        var space = new Space(settings, shop, Log.in(logs.resolve("build.log")), Log.in(logs.resolve("run.log")));
        if (all.putIfAbsent(settings.id(), space) != null) {
            throw new OperatorException("The Space " + settings.id() + " is there already.");
        }
        labels.putIfAbsent(settings.label(), space);
        return space;
    }

    /** The Space of that name. */
    public Optional<Space> find(SpaceId id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The Space whose label below a domain that is. */
    Optional<Space> labelled(String label) {
        return Optional.ofNullable(labels.get(label));
    }

    /** Finds by its key what earlier versions kept for a Space by its name. */
    public void adopt(SpaceId former, String key) {
        shop.runner.adopt(former, key);
        OwnFolders.rename(folder.resolve(former.folder()), folder.resolve(key));
    }

    /** Ends a Space and forgets it; what is kept for it stays. */
    public void remove(SpaceId id) {
        taken(id).ifPresent(Space::stop);
    }

    /** Ends a Space and, when nothing runs of it any more, deletes what was kept for it. */
    public void delete(SpaceId id) {
        taken(id)
                .ifPresent(space -> shop.work(() -> {
                    space.end();
                    shop.runner.forget(space.key());
                    OwnFolders.delete(folder.resolve(space.key()));
                }));
    }

    private Optional<Space> taken(SpaceId id) {
        Optional<Space> space = Optional.ofNullable(all.remove(id));
        space.ifPresent(each -> labels.remove(each.label(), each));
        return space;
    }

    /** Ends all Spaces with their programs. */
    @Override
    public void close() {
        all.values().forEach(Space::stop);
        shop.close();
    }
}
