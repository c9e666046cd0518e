package io.demitasse.spaces.git.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRepositoriesTest {
    private final Path folder;
    private final SampleStore sample;
    private final OpenRepositories open = new OpenRepositories(2);
    private final List<String> opened = new ArrayList<>();

    OpenRepositoriesTest(@TempDir Path store) throws IOException {
        sample = new SampleStore(store);
        folder = store.resolve("67").resolve(SampleStore.ID);
    }

    @AfterEach
    void close() {
        open.close();
        sample.close();
    }

    private HostedRepository get(String name) throws IOException {
        return open.get(name, () -> {
            opened.add(name);
            return new HostedRepository(name, FreshRepository.git(folder), folder, folder, () -> HostingLimits.DEFAULT);
        });
    }

    @Test
    void whatWasUsedLatelyIsNotOpenedAgain() throws IOException {
        get("a");
        get("b");
        get("a");
        assertThat(opened).containsExactly("a", "b");
    }

    @Test
    void whatSomebodyHoldsStaysOneAndWorksOn() throws IOException {
        HostedRepository held = get("a");
        get("b");
        get("c");
        assertThat(held.revisions().find("main")).hasValue(sample.main());
        assertThat(get("a")).isSameAs(held);
        assertThat(opened).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsForgottenIsOpenedAnew() throws IOException {
        HostedRepository before = get("a");
        open.forget("a");
        assertThat(get("a")).isNotSameAs(before);
    }

    @Test
    void whatCantBeOpenedIsNotKept() throws IOException {
        assertThatThrownBy(() -> open.get("a", () -> {
                    throw new IOException("no");
                }))
                .hasMessage("no");
        assertThat(get("a").id()).isEqualTo("a");
    }
}
