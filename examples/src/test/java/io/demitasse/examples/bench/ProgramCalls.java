package io.demitasse.examples.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures calls by programs, of Demitasse and, if it is installed, of Gradio in the same run. */
final class ProgramCalls {
    private static final String ADA = "[\"Ada\", 3]";
    private static final int WARM_UP = 10_000;
    private static final int CALLS = 1_000;
    private static final int CLIENTS = 64;
    private static final int CALLS_EACH = 25;
    private static final int STREAMS = 32;
    private static final int EVENTS = 200;

    /** What one server needs, in milliseconds of its processor, and in calls a second. */
    private record Needs(double queue, double call, double perSecond, double event) {}

    private interface Work {
        void run() throws Exception;
    }

    private ProgramCalls() {}

    static List<Figure> measure(Path jar) throws Exception {
        Needs ours;
        try (Served child = Child.start(jar, "api")) {
            new Program(child.url());
            warmUp(child);
            ours = needs(child);
        }
        Optional<PythonGradio> python = PythonGradio.start(jar);
        Optional<Needs> theirs = Optional.empty();
        if (python.isPresent()) {
            try (Served gradio = python.get()) {
                theirs = Optional.of(needs(gradio));
            }
        }
        return List.of(
                new Figure(
                        "Server CPU a call through the queue",
                        millis(ours.queue()),
                        "≤ a twentieth of Gradio's",
                        theirs.map(each -> millis(each.queue())).orElse("13 ms")),
                new Figure(
                        "… a call through `call`",
                        millis(ours.call()),
                        "≤ a twentieth of Gradio's",
                        theirs.map(each -> millis(each.call())).orElse("18 ms")),
                new Figure(
                        "Calls a second, 64 programs through the queue",
                        "%,.0f".formatted(ours.perSecond()),
                        "≥ ten times Gradio's",
                        theirs.map(each -> "%,.0f".formatted(each.perSecond())).orElse("")),
                new Figure(
                        "Server CPU an event, 32 generators at once",
                        millis(ours.event()),
                        "≤ a twentieth of Gradio's",
                        theirs.map(each -> millis(each.event())).orElse("1.2 ms")));
    }

    private static String millis(double millis) {
        return "%.3f ms".formatted(millis);
    }

    /** What a server needs that has run for a while, as all do but in their first seconds. */
    private static void warmUp(Served served) throws Exception {
        var program = new Program(served.url());
        for (int i = 0; i < WARM_UP; i++) {
            program.queue("greet", ADA);
            program.call("greet", ADA);
        }
        atOnce(served, STREAMS, each -> each.queue("count", "[" + EVENTS + "]"));
        atOnce(served, CLIENTS, ProgramCalls::callOften);
        // What many did at once makes the compiler think again of what one does.
        for (int i = 0; i < WARM_UP / 2; i++) {
            program.queue("greet", ADA);
            program.call("greet", ADA);
        }
    }

    private static Needs needs(Served served) throws Exception {
        var program = new Program(served.url());
        double queue = cpuMillis(served, () -> repeat(() -> program.queue("greet", ADA))) / CALLS;
        double call = cpuMillis(served, () -> repeat(() -> program.call("greet", ADA))) / CALLS;
        long start = System.nanoTime();
        atOnce(served, CLIENTS, ProgramCalls::callOften);
        double perSecond = CLIENTS * CALLS_EACH / ((System.nanoTime() - start) / 1e9);
        double events =
                cpuMillis(served, () -> atOnce(served, STREAMS, each -> each.queue("count", "[" + EVENTS + "]")));
        return new Needs(queue, call, perSecond, events / (STREAMS * EVENTS));
    }

    private static void callOften(Program program) throws Exception {
        for (int i = 0; i < CALLS_EACH; i++) {
            program.queue("greet", ADA);
        }
    }

    private static void repeat(Callable<String> call) throws Exception {
        for (int i = 0; i < CALLS; i++) {
            call.call();
        }
    }

    private static double cpuMillis(Served served, Work work) throws Exception {
        long before = served.cpuNanos();
        work.run();
        return (served.cpuNanos() - before) / 1e6;
    }

    private interface Task {
        void run(Program program) throws Exception;
    }

    private static void atOnce(Served served, int programs, Task task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(programs);
        try {
            List<Program> all = new ArrayList<>();
            for (int i = 0; i < programs; i++) {
                all.add(new Program(served.url()));
            }
            List<Future<?>> running = new ArrayList<>();
            for (Program program : all) {
                running.add(threads.submit(() -> {
                    task.run(program);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
