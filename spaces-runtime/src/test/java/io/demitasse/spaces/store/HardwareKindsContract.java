package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class HardwareKindsContract extends StoreContract {
    private static final Hardware UPGRADE = new Hardware("cpu-upgrade", 8 << 10, 4);

    HardwareKindsContract(Dialect dialect) {
        super(dialect);
    }

    private HardwareKinds kinds() {
        return database().hardware();
    }

    @Test
    void theBasicKindIsWhatTheLimitsSay() {
        assertThat(kinds().all()).containsExactly(new Hardware("cpu-basic", 2048, 2));

        database().limits().set(Map.of(HubLimit.MEMORY, 512L, HubLimit.CORES, 1L));

        assertThat(kinds().wanted("cpu-basic")).isEqualTo(new Hardware("cpu-basic", 512, 1));
        assertThat(kinds().orBasic("gone")).isEqualTo(new Hardware("cpu-basic", 512, 1));
        assertThatThrownBy(() -> kinds().set(new Hardware("cpu-basic", 1024, 1)))
                .isInstanceOf(VisitorException.class)
                .hasMessage("cpu-basic is what the limits of Spaces say. Change those, or write another name.");
    }

    @Test
    void othersFollowFromSmallToLarge() {
        kinds().set(UPGRADE);
        kinds().set(new Hardware("cpu-tiny", 256, 1));
        kinds().set(new Hardware("cpu-upgrade", 16 << 10, 8));
        reopen();

        assertThat(kinds().all())
                .containsExactly(
                        new Hardware("cpu-basic", 2048, 2),
                        new Hardware("cpu-tiny", 256, 1),
                        new Hardware("cpu-upgrade", 16 << 10, 8));
        assertThat(kinds().orBasic("cpu-tiny").memory()).isEqualTo(256);
    }

    @Test
    void oneThatIsRemovedIsNone() {
        kinds().set(UPGRADE);
        kinds().remove("cpu-upgrade");
        kinds().remove("never-there");
        kinds().remove("cpu-basic");

        assertThat(kinds().find("cpu-upgrade")).isEmpty();
        assertThatThrownBy(() -> kinds().wanted("cpu-upgrade"))
                .isInstanceOf(VisitorException.class)
                .hasMessage("This hub has no hardware 'cpu-upgrade'. Choose one of cpu-basic.");
        assertThat(kinds().orBasic("cpu-upgrade").name()).isEqualTo("cpu-basic");
    }

    @Test
    void whatNoSpaceCanHaveIsRefused() {
        assertThatThrownBy(() -> kinds().set(new Hardware("huge", 1L << 40, 4)))
                .hasMessage("\"Memory of a Space\" can't be 1099511627776. Choose from 64 to 4194304 MiB.");
        assertThatThrownBy(() -> kinds().set(new Hardware("busy", 1024, Long.MAX_VALUE)))
                .isInstanceOf(VisitorException.class);
        for (String name : new String[] {"", " ", "a b", "-a", "<b>", "x".repeat(65)}) {
            assertThatThrownBy(() -> new Hardware(name, 1024, 1))
                    .isInstanceOf(VisitorException.class)
                    .hasMessageContaining("can't name hardware. Write one such as cpu-basic.");
        }
        assertThat(kinds().all()).hasSize(1);
    }

    @Test
    void thereAreAHundredAtMost() {
        for (int i = 0; i < 100; i++) {
            kinds().set(new Hardware("cpu-" + i, 1024, 1));
        }
        assertThatThrownBy(() -> kinds().set(new Hardware("one-more", 1024, 1)))
                .hasMessage("The hub has 100 kinds of hardware already. Remove one first.");
        kinds().set(new Hardware("cpu-7", 2048, 2));

        assertThat(kinds().all()).hasSize(101);
        assertThat(kinds().wanted("cpu-7").memoryWords()).isEqualTo("2 GB");
        assertThat(new Hardware("odd", 1500, 1).memoryWords()).isEqualTo("1500 MB");
    }
}
