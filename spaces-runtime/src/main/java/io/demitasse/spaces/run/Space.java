package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.proxy.Route;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * One Space as it is run: it builds versions, starts them, lets the old one serve until the new one answers, starts
 * again what died, and sleeps when nobody comes. Asleep it is this object and nothing else.
 */
public final class Space {
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Workshop shop;
    private final Log buildLog;
    private final Log log;
    private final Waiters waiters;
    private final Deaths deaths;
    private final Running<Instance> started = new Running<>();
    private volatile SpaceSettings settings;
    private Status status = Status.NEW;
    /** What is built when somebody comes. */
    private Optional<Build> awaited = Optional.empty();
    /** What was built last. */
    private Optional<Built.Program> latest = Optional.empty();
    /** What answered last, which is what wakes up and what is started again after a death. */
    private Optional<Built.Program> good = Optional.empty();

    private Optional<Built.Site> site = Optional.empty();
    private Optional<Future<?>> building = Optional.empty();
    private Optional<Serving> starting = Optional.empty();
    private Optional<Serving> serving = Optional.empty();
    private boolean restarting;
    private boolean secondTry;
    /** Counts what the Space was told to do, so that what comes late of something earlier is not heeded. */
    private long turn;

    Space(SpaceSettings settings, Workshop shop, Log buildLog, Log log) {
        this.settings = settings;
        this.shop = shop;
        this.buildLog = buildLog;
        this.log = log;
        this.waiters = new Waiters(shop.workers());
        this.deaths = new Deaths(shop.pace);
    }

    /** Its name. */
    public SpaceId id() {
        return settings.id();
    }

    /** By which what is kept for it is found. */
    String key() {
        return settings.key();
    }

    /** By which it is reached below a domain. */
    String label() {
        return settings.label();
    }

    /** The path below which it is to be reached; empty for the root. */
    String path() {
        return settings.path();
    }

    /** What it is doing now. */
    public synchronized Status status() {
        return status;
    }

    /** What its program writes. */
    public Log log() {
        return log;
    }

    /** What its builds write. */
    public Log buildLog() {
        return buildLog;
    }

    /** Completes when its status is such, at once if it is now. */
    public synchronized CompletableFuture<Status> when(Predicate<Status> wanted) {
        return wanted.test(status) ? CompletableFuture.completedFuture(status) : waiters.add(wanted);
    }

    int waiting() {
        return waiters.count();
    }

    /** Takes other settings, with which it is started the next time. */
    public void settings(SpaceSettings other) {
        if (!other.isOfSame(settings)) {
            throw new IllegalArgumentException("The settings of " + other.id() + " are not for " + settings.id() + ".");
        }
        settings = other;
    }

    /** Builds a version when somebody comes, unless there is one already; until then it sleeps. */
    public synchronized void await(Build build) {
        if (status.equals(Status.NEW)) {
            awaited = Optional.of(build);
            become(Event.AWAIT, "");
        }
    }

    /** Builds a version and runs it; a build or start before it that has not come to its end is given up. */
    public synchronized void deploy(Build build) {
        long mine = giveUp();
        awaited = Optional.empty();
        become(Event.BUILD, "");
        building = Optional.of(
                shop.begin(() -> Building.run(id(), build, buildLog).ifPresent(built -> built(built, mine))));
        shop.later(settings.build(), () -> overdue(mine));
    }

    private synchronized void overdue(long mine) {
        if (mine == turn && building.isPresent()) {
            giveUp();
            become(
                    Event.BUILD_FAILED,
                    "The build did not end within " + settings.build().toSeconds() + " seconds. See its log for what it"
                            + " waits for.");
        }
    }

    private synchronized void built(Built built, long mine) {
        if (mine != turn) {
            return;
        }
        building = Optional.empty();
        if (built instanceof Built.Failed failed) {
            become(event(failed.stage()), failed.message());
        } else if (built instanceof Built.Site there) {
            latest = Optional.empty();
            good = Optional.empty();
            site = Optional.of(there);
            Versions.serves(there.folder());
            become(Event.START, "");
            serving.ifPresent(this::retire);
            serving = Optional.empty();
            become(Event.HEALTHY, "");
        } else if (built instanceof Built.Program program) {
            latest = Optional.of(program);
            deaths.forget();
            start(program);
        }
    }

    private static Event event(Stage failed) {
        return switch (failed) {
            case NO_APP_FILE -> Event.NO_APP;
            case CONFIG_ERROR -> Event.BAD_CONFIG;
            default -> Event.BUILD_FAILED;
        };
    }

    private void start(Built.Program version) {
        long mine = giveUp();
        become(Event.START, "");
        shop.work(() -> launch(version, mine));
    }

    private void launch(Built.Program version, long mine) {
        Start given = version.start().env(settings.environment(version.start()));
        try {
            Instance instance = shop.runner.start(new Task(id(), key(), given, settings.limits()), log);
            started.add(instance);
            began(new Serving(instance, version), mine);
        } catch (OperatorException e) {
            neverBegan(String.valueOf(e.getMessage()), mine);
        }
    }

    private synchronized void neverBegan(String message, long mine) {
        if (mine == turn) {
            become(Event.START_FAILED, message);
        }
    }

    private synchronized void began(Serving fresh, long mine) {
        if (mine != turn) {
            discard(fresh);
            return;
        }
        starting = Optional.of(fresh);
        CompletableFuture<Void> healthy = shop.health.answers(fresh.instance().addresses(), longestStart(fresh));
        var unusedEnd = fresh.instance().ended().thenAccept(exit -> {
            healthy.cancel(false);
            shop.work(() -> ended(fresh, exit));
        });
        var unusedHealth = healthy.whenComplete((nothing, failure) -> {
            if (failure == null) {
                shop.work(() -> healthy(fresh));
            } else if (!(failure instanceof CancellationException)) {
                shop.work(() -> silent(fresh));
            }
        });
    }

    private Duration longestStart(Serving fresh) {
        return fresh.version().wishes().start().orElse(settings.start());
    }

    private synchronized void healthy(Serving fresh) {
        if (is(starting, fresh)) {
            starting = Optional.empty();
            serving.ifPresent(this::retire);
            serving = Optional.of(fresh);
            site = Optional.empty();
            good = Optional.of(fresh.version());
            secondTry = false;
            if (fresh.version().start() instanceof Command command) {
                Versions.serves(command.folder());
            }
            become(Event.HEALTHY, "");
            look(fresh, Duration.ZERO);
        }
    }

    private synchronized void silent(Serving fresh) {
        if (is(starting, fresh)) {
            Optional<String> hint = fresh.instance().hint();
            giveUp();
            become(
                    Event.START_FAILED,
                    "Nothing answered on port " + fresh.instance().address().getPort() + " within "
                            + longestStart(fresh).toSeconds() + " seconds. The program has to listen on the port that"
                            + " GRADIO_SERVER_PORT says."
                            + hint.map(seen -> " " + seen).orElse("")
                            + lastLines());
        }
    }

    private synchronized void ended(Serving gone, Exit exit) {
        if (is(starting, gone)) {
            starting = Optional.empty();
            if (gone.instance().hasLostItsPort() && !secondTry) {
                secondTry = true;
                log.add("(Another program took its port in the meantime: it is started again.)");
                start(gone.version());
                return;
            }
            become(Event.START_FAILED, exit.sentence() + lastLines());
            restartLater();
        } else if (is(serving, gone)) {
            serving = Optional.empty();
            deaths.forgetAfter(gone.age());
            become(Event.DIED, exit.sentence() + lastLines());
            restartLater();
        }
        log.rest();
    }

    private String lastLines() {
        String end = log.end();
        return end.isEmpty() ? "" : "\nIts last lines:\n" + end;
    }

    private void restartLater() {
        if (status.stage() == Stage.RUNTIME_ERROR && good.isPresent()) {
            long mine = turn;
            deaths.oneMore().ifPresent(after -> {
                restarting = true;
                shop.later(after, () -> startAgain(mine));
            });
        }
    }

    private synchronized void startAgain(long mine) {
        if (mine == turn) {
            good.ifPresent(this::start);
        }
    }

    /** Looks from time to time whether anybody uses it. */
    private void look(Serving one, Duration unused) {
        settings.sleep().ifPresent(after -> {
            Duration left = after.minus(unused);
            shop.later(left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS, () -> sleepIfUnused(one, after));
        });
    }

    private synchronized void sleepIfUnused(Serving one, Duration after) {
        if (!is(serving, one)) {
            return;
        }
        Duration unused = one.unusedFor().orElse(Duration.ZERO);
        if (unused.compareTo(after) >= 0 && status.stage() == Stage.RUNNING) {
            serving = Optional.empty();
            become(Event.IDLE, "");
            discard(one);
        } else {
            look(one, unused.compareTo(after) < 0 ? unused : Duration.ZERO);
        }
    }

    /** The way to what serves now; the first visit wakes it. */
    synchronized Optional<Route> way(String prefix) {
        if (status.stage() == Stage.SLEEPING) {
            good.ifPresentOrElse(this::start, () -> awaited.ifPresent(this::deploy));
        }
        return serving.<Route>map(one -> one.use(prefix))
                .or(() -> site.filter(there -> status.stage().isRunning())
                        .map(there -> new Route.Files(
                                there.folder(), prefix, there.wishes().headers())));
    }

    /** The first address of it to show, from {@code /} on, as the version says that serves now. */
    public synchronized String page() {
        return serving.map(one -> one.version().wishes().page())
                .or(() -> site.map(there -> there.wishes().page()))
                .orElse("/");
    }

    /** What to say while there is no way. */
    synchronized Route.Answer notice() {
        return restarting ? Pages.restarting() : Pages.of(status.stage());
    }

    /** Whether it has a version that can be started anew. */
    public synchronized boolean canRestart() {
        return latest.isPresent() || site.isPresent();
    }

    /** Starts the version that it has anew; one that serves goes on until the new one answers. */
    public synchronized void restart() {
        deaths.forget();
        if (latest.isPresent()) {
            start(latest.get());
        } else if (site.isPresent()) {
            become(Event.START, "");
            become(Event.HEALTHY, "");
        }
    }

    /** Ends it until its owner restarts it. */
    public void pause() {
        end(Event.PAUSE);
    }

    /** Ends it. */
    public void stop() {
        end(Event.STOP);
    }

    /** Ends it, and returns when nothing runs of it any more and its logs are closed. */
    void end() {
        stop();
        started.stop(shop.pace.grace());
        log.rest();
        buildLog.rest();
    }

    private synchronized void end(Event event) {
        giveUp();
        serving.ifPresent(this::discard);
        serving = Optional.empty();
        become(event, "");
    }

    /** Ends what is on the way, and begins something new under the number that it gives. */
    private long giveUp() {
        restarting = false;
        building.ifPresent(build -> build.cancel(true));
        building = Optional.empty();
        starting.ifPresent(this::discard);
        starting = Optional.empty();
        return ++turn;
    }

    private void retire(Serving old) {
        Duration drain = shop.pace.drain();
        var unused = old.retire()
                .completeOnTimeout(null, drain.toMillis(), TimeUnit.MILLISECONDS)
                .thenRun(() -> discard(old));
    }

    private void discard(Serving one) {
        shop.work(() -> one.instance().stop(shop.pace.grace()));
    }

    private void become(Event event, String said) {
        status = status.after(event, said);
        waiters.tell(status);
    }

    private static boolean is(Optional<Serving> one, Serving other) {
        return one.filter(each -> each == other).isPresent();
    }
}
