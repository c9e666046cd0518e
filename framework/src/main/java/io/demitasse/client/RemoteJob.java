package io.demitasse.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.client.JobStatus.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A call that runs in the app.
 *
 * <pre>{@code
 * RemoteJob job = client.submit("/count", 10);
 * job.results().forEach(each -> System.out.println(each.as(String.class)));   // each as it comes
 * String last = job.result().as(String.class);                               // waits for the end
 * }</pre>
 *
 * Events and values are kept for one reader, up to 1,000 and 16 million characters; when more are unread the oldest are
 * left out, never the newest. A thread that is interrupted while it waits stops the job.
 */
public final class RemoteJob {
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final Call call;
    private final Mailbox mailbox;
    private final CompletableFuture<Result> end = new CompletableFuture<>();
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private JobStatus status = JobStatus.SENT;
    private Optional<Outcome> outcome = Optional.empty();
    private boolean hadValue;

    /** What a job needs of who sent it. */
    interface Call {
        Signature signature();

        Codec codec();

        ClientLimits limits();

        void cancel(RemoteJob job);
    }

    private record Outcome(Stage stage, Consumer<CompletableFuture<Result>> completion) {}

    RemoteJob(Call call) {
        this.call = call;
        this.mailbox = new Mailbox(call.limits());
    }

    /** Where it is now. */
    public JobStatus status() {
        return locked(() -> status);
    }

    /**
     * Waits for the end.
     *
     * @throws ClientException if the app failed or the connection was lost
     * @throws CancellationException if the job was stopped, or this thread was interrupted
     */
    public Result result() {
        return result(FOR_EVER);
    }

    /**
     * Waits for the end, so long at most; the job goes on after that.
     *
     * @throws ClientException.Late if it takes longer
     */
    public Result result(Duration longest) {
        try {
            return end.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ClientException.Late(call.signature().shown(), longest);
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    /** The end, for programs that don't wait. To cancel it does not stop the job. */
    public CompletableFuture<Result> future() {
        return end.copy();
    }

    /**
     * The values as they come; waits for each. An endpoint that gives one has one here. At the end the stream ends, or
     * throws what {@link #result()} does.
     */
    public Stream<Result> results() {
        return events().filter(JobEvent.Value.class::isInstance).map(each -> ((JobEvent.Value) each).result());
    }

    /** All that happens, as it does; waits for each. Ends as {@link #results()} does. */
    public Stream<JobEvent> events() {
        return StreamSupport.stream(
                new AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super JobEvent> action) {
                        Optional<JobEvent> next = next();
                        next.ifPresent(action);
                        return next.isPresent();
                    }
                },
                false);
    }

    /** Stops it, here at once and in the app when it hears of it. Nothing happens if it has ended. */
    public void cancel() {
        if (fail(Stage.CANCELLED, new CancellationException(call.signature().shown() + " was stopped."))) {
            call.cancel(this);
        }
    }

    /** Takes a message; whether it was the last. {@link #settle} tells of the end, outside of any lock. */
    boolean receive(QueueMessage message) {
        return locked(() -> {
            if (outcome.isPresent()) {
                return false;
            }
            try {
                take(message);
            } catch (ClientException e) {
                outcome = Optional.of(failure(Stage.FAILED, e));
            }
            outcome.ifPresent(how -> status = status.at(how.stage()));
            changed.signalAll();
            return outcome.isPresent();
        });
    }

    private void take(QueueMessage message) {
        Optional<JobEvent> told = message.told();
        if (told.isPresent()) {
            status = status.after(told.get());
            mailbox.add(message);
        } else if (message.kind().equals("process_completed")) {
            outcome = Optional.of(outcome(message));
        } else if (message.data() instanceof ArrayNode) {
            status = status.at(Stage.RUNNING);
            hadValue = true;
            mailbox.add(message);
        }
    }

    private Outcome outcome(QueueMessage message) {
        String name = call.signature().shown();
        if (!message.isSuccess() || message.json().path("output").has("error")) {
            return failure(Stage.FAILED, Failures.app(name, message.json()));
        }
        if (message.data() instanceof ArrayNode data) {
            if (!hadValue) {
                mailbox.add(message);
            }
            Result result = new Result(call.codec(), call.signature(), data);
            return new Outcome(Stage.DONE, future -> future.complete(result));
        }
        return failure(Stage.CANCELLED, new CancellationException(name + " was stopped in the app."));
    }

    private static Outcome failure(Stage stage, RuntimeException why) {
        return new Outcome(stage, future -> future.completeExceptionally(why));
    }

    /** Ends it without an answer; false if it had ended. */
    boolean fail(Stage stage, RuntimeException why) {
        boolean ended = locked(() -> {
            if (outcome.isPresent()) {
                return false;
            }
            outcome = Optional.of(failure(stage, why));
            status = status.at(stage);
            changed.signalAll();
            return true;
        });
        settle();
        return ended;
    }

    /** Tells who waits for the end that it has come. */
    void settle() {
        locked(() -> outcome).ifPresent(how -> how.completion().accept(end));
    }

    private Optional<JobEvent> next() {
        try {
            Optional<JobEvent> next = await();
            if (next.isEmpty()) {
                result();
            }
            return next;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private Optional<JobEvent> await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Optional<QueueMessage> message = mailbox.take();
            while (message.isEmpty() && outcome.isEmpty()) {
                changed.await();
                message = mailbox.take();
            }
            return message.map(each -> each.told().orElseGet(this::value));
        } finally {
            lock.unlock();
        }
    }

    private JobEvent value() {
        return new JobEvent.Value(new Result(
                call.codec(),
                call.signature(),
                mailbox.value().orElseThrow(() -> new IllegalStateException("A message without a value."))));
    }

    /** Who interrupts a thread that waits for a job means the job too. */
    private CancellationException interrupted() {
        cancel();
        Thread.currentThread().interrupt();
        return new CancellationException(call.signature().shown() + " was stopped: its thread was interrupted.");
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
