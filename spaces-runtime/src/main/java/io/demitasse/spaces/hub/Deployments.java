package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.error.VisitorException;
import io.demitasse.spaces.build.Folders;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Runners;
import io.demitasse.spaces.run.Space;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.SpaceSettings;
import io.demitasse.spaces.run.Spaces;
import io.demitasse.spaces.run.Status;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The Spaces of the hub as they run. What has not run since the hub began is built when somebody comes. */
final class Deployments {
    private final Database database;
    private final RepositoryStore store;
    private final Spaces spaces;
    private final Addresses addresses;
    private final Runners runners;
    private final Path builds;
    private final Supplier<String> hub;
    private final BuildTurns turns =
            new BuildTurns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    Deployments(
            Database database,
            RepositoryStore store,
            Spaces spaces,
            Addresses addresses,
            Runners runners,
            Path builds,
            Supplier<String> hub) {
        this.database = database;
        this.store = store;
        this.spaces = spaces;
        this.addresses = addresses;
        this.runners = runners;
        this.builds = builds;
        this.hub = hub;
    }

    static SpaceId id(Repository space) {
        return new SpaceId(space.owner(), space.name());
    }

    /** Builds what is on the branch {@code main} of a Space, and runs it, unless its owner has paused it. */
    void deploy(Repository space) {
        if (space.kind() == RepositoryKind.SPACE
                && !database.settings().of(space.id()).isPaused()) {
            upToDate(space).deploy(build(space));
        }
    }

    /** The same when somebody comes; one that is paused stays so. */
    void await(Repository space) {
        if (database.settings().of(space.id()).isPaused()) {
            running(space).pause();
        } else {
            running(space).await(build(space));
        }
    }

    /**
     * Runs a Space with the settings that it has by now, paused or not.
     *
     * @param anew whether it is built again
     * @throws VisitorException if it has no program
     */
    void restart(Repository space, boolean anew) {
        refuseStatic(space);
        database.settings().change(space.id(), settings -> settings.paused(false));
        Space running = upToDate(space);
        if (anew || !running.canRestart()) {
            running.deploy(build(space));
        } else {
            running.restart();
        }
    }

    /** Takes what has been set: at once if it runs, else with the next start. */
    void settingsChanged(Repository space) {
        Space changed = upToDate(space);
        if (changed.status().stage().isRunning()) {
            changed.restart();
        }
    }

    /**
     * Ends the program of a Space until its owner starts it again.
     *
     * @throws VisitorException if it has none
     */
    void pause(Repository space) {
        refuseStatic(space);
        database.settings().change(space.id(), settings -> settings.paused(true));
        running(space).pause();
    }

    private static void refuseStatic(Repository space) {
        if (Cards.sdk(space).equals("static")) {
            throw new VisitorException("A static Space has no program that could be paused or started again.");
        }
    }

    /** Ends a Space and forgets it. */
    void remove(Repository space) {
        spaces.remove(id(space));
        addresses.close(id(space));
    }

    /** The same of one that is deleted, with what was built of it and what it has written. */
    void delete(Repository space) {
        spaces.delete(id(space));
        addresses.close(id(space));
        Folders.delete(work(space));
    }

    /** A Space that can be run. */
    Space running(Repository space) {
        synchronized (spaces) {
            return spaces.find(id(space)).orElseGet(() -> add(space));
        }
    }

    private Space add(Repository space) {
        addresses.open(space);
        return spaces.add(settings(space));
    }

    /** The same with what has been set since. */
    private Space upToDate(Repository space) {
        Space running = running(space);
        running.settings(settings(space));
        return running;
    }

    private RepositoryBuild build(Repository space) {
        return new RepositoryBuild(
                store,
                space.id().hex(),
                space.owner(),
                work(space),
                runners.images(addresses.labels().of(id(space)), builds),
                turns);
    }

    private Path work(Repository space) {
        return builds.resolve(space.id().hex());
    }

    private SpaceSettings settings(Repository space) {
        var chosen = database.settings().of(space.id());
        long sleep = chosen.sleepSeconds();
        Map<String, String> variables = new HashMap<>();
        if (!Cards.json(space).path("disable_embedding").asBoolean(false)) {
            variables.put("DEMITASSE_FRAME_FROM", "*");
        }
        database.variables().list(space.id()).forEach(each -> variables.put(each.key(), each.value()));
        SpaceSettings usual = SpaceSettings.of(id(space), addresses.host(id(space)))
                .label(addresses.labels().of(id(space)))
                .key(space.id().hex())
                .hub(hub.get())
                .limits(limits(chosen.hardware()))
                .sleep(sleep < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(sleep)))
                .environment(variables, database.secrets().plain(space.id()));
        return addresses.isByPath(id(space)) ? usual.byPath() : usual;
    }

    /** What a Space may use on some hardware. */
    Limits limits(String hardware) {
        return Bounds.space(database.hardware().orBasic(hardware), database.limits());
    }

    /** Lets the next start of each Space go by what it may use now. */
    void limitsChanged() {
        database.repositories().forEach(RepositoryKind.SPACE, this::upToDate);
    }

    /** How a Space runs, as clients are told. */
    ObjectNode runtime(Context context, Repository space) {
        Status status = running(space).status();
        return RuntimeJson.of(space, status, database.settings().of(space.id()), addresses.host(id(space)));
    }
}
