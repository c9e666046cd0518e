package io.demitasse.spaces.dev;

import io.demitasse.error.OperatorException;
import io.demitasse.internal.dev.DevState;
import io.demitasse.internal.dev.DevState.Kind;
import io.demitasse.internal.dev.Problem;
import io.demitasse.spaces.build.Built;
import io.demitasse.spaces.build.Maven;
import io.demitasse.spaces.build.Project;
import io.demitasse.spaces.build.ToolPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/**
 * Shows a demo while its author writes it: on each save it is compiled and started again, and open pages follow. What
 * does not compile or start is not shown; the page goes on with the last version that worked and says what is wrong.
 *
 * <pre>{@code
 * try (var dev = Dev.start(Path.of("Demo.java"), OptionalInt.empty(), Optional.empty())) {
 *   dev.join();
 * }
 * }</pre>
 */
public final class Dev implements AutoCloseable {
    private static final int FIRST_PORT = 7860;
    private static final int PORTS = 100;

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Project project;
    private final int port;
    private final SourceWatcher watcher;
    private final Thread thread = new Thread(this::follow, "demitasse-dev");
    private Optional<Child> serving = Optional.empty();
    private Optional<Child> starting = Optional.empty();
    private Optional<Child> standIn = Optional.empty();
    private boolean first = true;
    private DevState state;

    private Dev(Project project, int port) {
        this.project = project;
        this.port = port;
        this.state = new DevState(Kind.WORKING, project.name(), List.of());
        this.watcher = SourceWatcher.start(project.watched(), () -> events.add(this::build));
    }

    /**
     * Starts to watch and to show.
     *
     * @param place a Java file or the folder of a Maven project
     * @param port the port to serve on, whatever the program says; the first free one from 7860 if empty
     * @param mainClass the class to run where there are several with a main method
     * @throws OperatorException if there is no such file or folder, or no free port
     */
    public static Dev start(Path place, OptionalInt port, Optional<String> mainClass) {
        var dev =
                new Dev(Project.at(place, mainClass, Maven.ofUser()), port.isPresent() ? port.getAsInt() : freePort());
        dev.events.add(dev::build);
        dev.thread.start();
        return dev;
    }

    private static int freePort() {
        return IntStream.range(FIRST_PORT, FIRST_PORT + PORTS)
                .filter(Dev::isFree)
                .findFirst()
                .orElseThrow(() -> new OperatorException("The ports " + FIRST_PORT + " to " + (FIRST_PORT + PORTS - 1)
                        + " are all taken. Choose another with --port."));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** The address of the page. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Waits until the watching ends. */
    public void join() throws InterruptedException {
        thread.join();
    }

    private void follow() {
        try {
            while (true) {
                events.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void build() {
        tell(Kind.WORKING, state.problems());
        starting.ifPresent(Child::close);
        starting = Optional.empty();
        try {
            Built built = project.build();
            if (built instanceof Built.Broken broken) {
                fail(broken.problems());
            } else if (built instanceof Built.Program program) {
                starting = Optional.of(child(program, List.of()));
            }
        } catch (InterruptedException e) {
            thread.interrupt();
        } catch (OperatorException e) {
            fail(List.of(Problem.of(String.valueOf(e.getMessage()))));
        }
    }

    private Child child(Built.Program program, List<String> arguments) {
        return new Child(program, arguments, port, new Child.Listener() {
            @Override
            public void ready(Child child) {
                events.add(() -> swap(child));
            }

            @Override
            public void failed(Child child, Problem problem) {
                events.add(() -> failedToStart(child, problem));
            }

            @Override
            public void ended(Child child, int code) {
                events.add(() -> over(child, code));
            }
        });
    }

    /** The new program takes the place of the old one. */
    private void swap(Child child) {
        if (!is(starting, child) && (!is(standIn, child) || serving.isPresent())) {
            child.close();
            return;
        }
        serving.ifPresent(Child::close);
        serving = Optional.of(child);
        child.go(first);
        first = false;
        if (is(starting, child)) {
            starting = Optional.empty();
            standIn = Optional.empty();
            tell(Kind.FINE, List.of());
        } else {
            child.tell(state);
        }
    }

    private void failedToStart(Child child, Problem problem) {
        if (is(starting, child)) {
            starting = Optional.empty();
            child.close();
            fail(List.of(new Problem(
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.message(),
                    project.line(problem.file(), problem.line()))));
        }
    }

    private void over(Child child, int code) {
        if (is(serving, child)) {
            serving = Optional.empty();
            if (is(standIn, child)) {
                System.err.println("Port " + port + " can't be listened on. Choose another with --port.");
                thread.interrupt();
                return;
            }
            fail(List.of(ended("The program ended", child, code)));
        } else if (is(starting, child)) {
            starting = Optional.empty();
            fail(List.of(ended("The program ended before it launched an app", child, code)));
        }
    }

    private static Problem ended(String what, Child child, int code) {
        String complaints = child.complaints();
        return Problem.of(what + " (exit code " + code + ")." + (complaints.isEmpty() ? "" : "\n" + complaints));
    }

    private void fail(List<Problem> problems) {
        for (Problem problem : problems) {
            String place = problem.file().isEmpty() ? "" : problem.file() + ":" + problem.line() + ": ";
            System.err.println(place + problem.message());
        }
        tell(Kind.FAILED, problems);
        if (serving.isEmpty() && standIn.isEmpty()) {
            var page = new Built.Program(ToolPath.entries(), StandIn.class.getName());
            standIn = Optional.of(child(page, List.of(project.name())));
        }
    }

    private void tell(Kind kind, List<Problem> problems) {
        state = new DevState(kind, project.name(), problems);
        serving.ifPresent(child -> child.tell(state));
    }

    private static boolean is(Optional<Child> one, Child child) {
        return one.filter(each -> each == child).isPresent();
    }

    /** Stops watching and ends the program. */
    @Override
    public void close() {
        watcher.close();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        starting.ifPresent(Child::close);
        standIn.ifPresent(Child::close);
        serving.ifPresent(Child::close);
    }
}
