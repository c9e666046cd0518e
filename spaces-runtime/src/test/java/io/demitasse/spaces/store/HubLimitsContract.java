package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class HubLimitsContract extends StoreContract {
    HubLimitsContract(Dialect dialect) {
        super(dialect);
    }

    @Test
    void whatNobodySetIsAsUsual() {
        for (HubLimit limit : HubLimit.values()) {
            assertThat(database().limits().of(limit)).isEqualTo(limit.usual());
        }
        assertThat(database().limits().bytes(HubLimit.FILE)).isEqualTo(1L << 30);
    }

    @Test
    void whatIsSetHoldsAtOnceAndStays() {
        assertThat(database().limits().of(HubLimit.CORES)).isEqualTo(2);
        database().limits().set(Map.of(HubLimit.CORES, 4L, HubLimit.LARGE_FILES, 0L));
        database().limits().set(Map.of(HubLimit.CORES, 8L));
        assertThat(database().limits().of(HubLimit.CORES)).isEqualTo(8);
        reopen();
        assertThat(database().limits().of(HubLimit.CORES)).isEqualTo(8);
        assertThat(database().limits().bytes(HubLimit.LARGE_FILES)).isZero();
    }

    @Test
    void ofSeveralNoneIsSetIfOneCantBe() {
        assertThatThrownBy(() -> database().limits().set(Map.of(HubLimit.CORES, 4L, HubLimit.MEMORY, 63L)))
                .isInstanceOf(VisitorException.class)
                .hasMessage("\"Memory of a Space\" can't be 63. Choose from 64 to 4194304 MiB.");
        assertThatThrownBy(() -> database().limits().set(Map.of(HubLimit.LINKS, -1L)))
                .hasMessage("\"Links of an account\" can't be -1. Choose from 0 to 10000.");
        assertThat(database().limits().of(HubLimit.CORES)).isEqualTo(2);
    }
}
