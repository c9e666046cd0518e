package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.client.JobStatus.Stage;
import io.demitasse.clients.ClientTools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of a real app of Python's Gradio: beside each other, stopped, refused. */
@Tag(ClientTools.TAG)
@TestInstance(Lifecycle.PER_CLASS)
class PythonJobsTest {
    private PythonApp app;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        app = PythonApp.start("everything.py", folder);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void jobsRunBesideEachOther() {
        try (Client client = Client.connect(app.url())) {
            RemoteJob waiting = client.submit("/wait", "gate of two");
            assertThat(client.predict("/greet", "Ada").as(String.class)).isEqualTo("Hello, Ada!");
            assertThat(waiting.future()).isNotDone();
            client.predict("/let", "gate of two");
            assertThat(waiting.result(Duration.ofSeconds(20)).as(String.class)).isEqualTo("done");
        }
    }

    @Test
    void aJobThatIsStoppedEndsInTheAppToo() {
        try (Client client = Client.connect(app.url());
                Client other = Client.connect(app.url())) {
            RemoteJob job = client.submit("/endless", "gate of endless");
            List<Integer> seen =
                    job.results().limit(3).map(each -> each.as(Integer.class)).toList();
            job.cancel();
            assertThat(seen).containsExactly(0, 1, 2);
            assertThat(job.status().stage()).isEqualTo(Stage.CANCELLED);
            assertThatThrownBy(job::result)
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("/endless was stopped.");
            assertThat(other.predict("/stopped", "gate of endless").as(Boolean.class))
                    .isTrue();
        }
    }

    @Test
    void aThreadThatIsInterruptedStopsItsJob() throws InterruptedException {
        try (Client client = Client.connect(app.url());
                Client other = Client.connect(app.url())) {
            RemoteJob job = client.submit("/endless", "gate of thread");
            assertThat(job.results().findFirst()).isPresent();
            var outcome = new CompletableFuture<Throwable>();
            Thread thread = new Thread(() -> {
                try {
                    job.result();
                } catch (CancellationException e) {
                    outcome.complete(e);
                }
            });
            thread.start();
            thread.interrupt();
            thread.join();
            assertThat(outcome.join()).hasMessageContaining("its thread was interrupted");
            assertThat(other.predict("/stopped", "gate of thread").as(Boolean.class))
                    .isTrue();
        }
    }

    @Test
    void aFullQueueSaysSo() {
        try (Client client = Client.connect(app.url())) {
            RemoteJob running = client.submit("/narrow", "gate of queue");
            assertThat(running.results().findFirst()).isPresent();
            List<RemoteJob> waiting = new ArrayList<>();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10; i++) {
                            waiting.add(client.submit("/narrow", "gate of queue"));
                        }
                    })
                    .isInstanceOf(ClientException.Busy.class)
                    .hasMessage("The app takes no more now: Queue is full. Max size is 4 and size is 4."
                            + " Try /narrow again in a moment.");
            assertThat(waiting).hasSize(4);
            assertThat(waiting.get(3).events().findFirst()).containsInstanceOf(JobEvent.Queued.class);
            assertThat(waiting.get(3).status().stage()).isEqualTo(Stage.QUEUED);
            assertThat(waiting.get(3).status().position()).isEqualTo(3);
            waiting.forEach(RemoteJob::cancel);
            running.cancel();
        }
    }

    @Test
    void aClientThatIsClosedEndsItsJobs() {
        Client client = Client.connect(app.url());
        RemoteJob job = client.submit("/endless", "gate of close");
        assertThat(job.results().findFirst()).isPresent();
        client.close();
        assertThatThrownBy(job::result)
                .isInstanceOf(ClientException.Connection.class)
                .hasMessageContaining("this client was closed");
        assertThatThrownBy(() -> client.predict("/greet", "Ada")).hasMessage("This client is closed. Connect again.");
    }
}
